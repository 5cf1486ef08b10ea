// swift-tools-version: 6.2
import PackageDescription

/// Import hygiene and warnings as errors, for every target of ours.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

/// Fuzzing (`Scripts/fuzz`) builds with sanitizers and with one program more.
let isFuzzing = Context.environment["THROUGHLINE_FUZZING"] != nil
let counted = [
    "-sanitize=address", "-sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp",
]
let settings = strict + (isFuzzing ? [.unsafeFlags(counted)] : [])

/// A library target; `data` says whether its folder `Data` is embedded into the program.
func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], data: Bool = false
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: data ? ["Data"] : [],
        swiftSettings: settings, plugins: data ? ["EmbedData"] : [])
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
    name: "Throughline",
    products: [.executable(name: "throughline", targets: ["throughline"])],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-collections.git", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    ],
    targets: [
        library("Vocabulary"),
        library("Markup", ["Vocabulary"]),
        library("Diagnostics", ["Vocabulary"], data: true),
        library("Records", ["Vocabulary", "Diagnostics"]),
        library("GoverningTexts", ["Vocabulary", "Diagnostics"], data: true),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CMarkup", dependencies: ["CLibXML2"]),
        .target(name: "CChild"),
        .target(name: "CEncodings"),
        .target(name: "CZLib", linkerSettings: [.linkedLibrary("z")]),
        library(
            "Interchange",
            [
                "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "CMarkup", "CChild",
                "CEncodings", "CZLib",
            ],
            data: true),
        library(
            "Commanding",
            [
                "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Interchange", "Planning",
                "Figures", "Rules", "Journals", "Presenting", "Accounts", "Publishing", "Serving",
                "Demonstrating",
            ], data: true),
        library(
            "Planning",
            [
                "Vocabulary", "Diagnostics", "Records", "GoverningTexts",
                .product(name: "HashTreeCollections", package: "swift-collections"),
            ], data: true),
        library(
            "Figures",
            [
                "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning",
                .product(name: "HashTreeCollections", package: "swift-collections"),
            ], data: true),
        library(
            "Rules",
            ["Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning", "Figures"],
            data: true),
        library(
            "Journals",
            [
                "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning", "Figures",
                "Rules",
                .product(name: "Crypto", package: "swift-crypto"),
            ], data: true),
        library(
            "Presenting",
            [
                "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning", "Figures",
                "Journals",
            ], data: true),
        library(
            "Publishing",
            [
                "Vocabulary", "Diagnostics", "Records", "Interchange", "Planning", "Figures",
                "Journals", "Presenting", "Markup",
            ], data: true),
        library(
            "Demonstrating",
            [
                "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning", "Figures",
                "Journals", "Presenting", "Publishing",
            ], data: true),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        library(
            "Serving",
            [
                "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Interchange", "Planning",
                "Figures", "Rules", "Journals", "Presenting", "Accounts", "Markup", "Publishing",
                "Demonstrating", "CQREncode",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ], data: true),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        library(
            "Accounts",
            [
                "Vocabulary", "Diagnostics", "Records", "Journals", "CSodium",
                .product(name: "Crypto", package: "swift-crypto"),
            ], data: true),
        library(
            "StoreSQLite",
            [
                "Vocabulary", "Diagnostics", "Records", "Planning", "Journals", "Accounts",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .executableTarget(
            name: "throughline",
            dependencies: ["Accounts", "Commanding", "Journals", "StoreSQLite", "Vocabulary"],
            swiftSettings: strict),
        .executableTarget(
            name: "evaluate",
            dependencies: [
                "GoverningTexts", "Interchange", "Vocabulary",
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "hammer",
            dependencies: [
                "StoreSQLite", "Journals", "Planning", "Records", "Diagnostics", "Vocabulary",
                "TestSupport",
            ], swiftSettings: strict),
        .executableTarget(
            name: "measure",
            dependencies: [
                "StoreSQLite", "Journals", "Planning", "Figures", "Records", "Vocabulary",
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "hello", dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
            swiftSettings: strict),
        .executableTarget(
            name: "take-text", dependencies: ["Interchange"], swiftSettings: strict),
        .executableTarget(
            name: "write-document",
            dependencies: ["Publishing", "Presenting", "Diagnostics", "Vocabulary"],
            swiftSettings: strict),
        .executableTarget(name: "embed-data", swiftSettings: strict),
        .plugin(name: "EmbedData", capability: .buildTool(), dependencies: ["embed-data"]),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests("VocabularyTests", ["Vocabulary"]),
        tests("DiagnosticsTests", ["Diagnostics", "Vocabulary"]),
        tests("RecordsTests", ["Records", "Diagnostics", "Vocabulary"]),
        tests("GoverningTextsTests", ["GoverningTexts", "Diagnostics", "Vocabulary"]),
        tests(
            "CommandingTests",
            [
                "Accounts", "Commanding", "Diagnostics", "GoverningTexts", "Journals", "Planning",
                "Records", "Rules", "Serving", "StoreSQLite", "Vocabulary",
            ]),
        tests(
            "InterchangeTests",
            ["Interchange", "GoverningTexts", "Records", "Diagnostics", "Vocabulary"]),
        tests(
            "RulesTests",
            ["Rules", "Planning", "Records", "Diagnostics", "GoverningTexts", "Vocabulary"]),
        tests("FiguresTests", ["Figures", "Planning", "Records", "Diagnostics", "Vocabulary"]),
        tests(
            "PlanningTests", ["Planning", "GoverningTexts", "Records", "Diagnostics", "Vocabulary"]),
        tests(
            "JournalsTests",
            ["Journals", "Planning", "Records", "Diagnostics", "Vocabulary"]),
        tests(
            "StoreTests",
            [
                "StoreSQLite", "Journals", "Planning", "Records", "Diagnostics", "GoverningTexts",
                "Vocabulary", "hammer", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests(
            "AccountsTests",
            [
                "Accounts", "StoreSQLite", "Journals", "Planning", "Records", "Diagnostics",
                "Vocabulary", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests("MarkupTests", ["Markup", "Vocabulary"]),
        tests(
            "PublishingTests",
            [
                "Publishing", "Figures", "Journals", "Interchange", "Markup", "Presenting",
                "Planning",
                "Records", "Diagnostics", "Vocabulary",
            ]),
        tests(
            "ServingTests",
            [
                "Serving", "Accounts", "Demonstrating", "Journals", "Planning", "Records",
                "Diagnostics", "Vocabulary",
            ]),
        tests("TidyTests", []),
    ],
    swiftLanguageModes: [.v6]
)

if isFuzzing {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "Diagnostics", "GoverningTexts", "Interchange", "Records", "TestSupport",
                "Vocabulary",
            ],
            swiftSettings: settings,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
}
