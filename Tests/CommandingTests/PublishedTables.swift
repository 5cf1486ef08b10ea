import Foundation
import TestSupport
import Testing

/// Tables as statistical offices publish them, taken in by what is said of their columns alone.
@Suite(.enabled(if: SharedData.folder != nil, Comment(rawValue: SharedData.reason)))
struct PublishedTables {
    /// A published table, with what is said of its columns; columns that nobody speaks of are told
    /// apart by, as dimensions.
    struct Table: Sendable, CustomTestStringConvertible {
        let path: String
        let period: String
        let value: String
        var unit: String?
        var ignored: [String] = []

        var testDescription: String { path }
    }

    private static let wdi = ["it.cel.sets.p2", "ny.gdp.mktp.kd.zg", "sp.pop.grow"].map {
        Table(
            path: "wdi/\($0)/data.csv", period: "Year", value: "Value", ignored: ["Country Name"])
    }

    private static let sdg =
        [
            "it_mob_2gntwk--by--geo_area", "it_mob_3gntwk--by--geo_area",
            "it_mob_4gntwk--by--geo_area",
            "it_use_ii99--by--geo_area", "sp_gnp_wnowns--by--geo_area",
        ].map { "\($0)--nature--units--year" }
        + [
            "it_mob_own--by--geo_area--nature--sex", "sp_lgl_lndagsec--by--geo_area--nature--sex",
            "sp_dyn_mrbf15--by--age--geo_area--nature--sex",
            "sp_dyn_mrbf18--by--age--geo_area--nature--sex",
            "sp_dyn_adkl--by--age--geo_area--migratory_status--nature--sex",
        ].map { "\($0)--units--year" }

    static let tables =
        wdi
        + sdg.map { name in
            Table(
                path: "un-sdg/ddf--datapoints--\(name).csv", period: "year",
                value: String(name.prefix(while: { $0 != "-" })), unit: "units")
        }
        + ["1-2-2", "5-5-2", "17-8-1"].map {
            Table(
                path: "uk-sdg/data/indicator_\($0).csv", period: "Year", value: "Value",
                unit: "Unit measure")
        }
        + [
            Table(path: "uk-sdg/data/indicator_9-5-1.csv", period: "Year", value: "Value"),
            Table(path: "undp-hdi.csv", period: "year", value: "hdi"),
        ]

    /// A row by the names of its columns, read in the plainest way.
    private func rows(_ path: URL) throws -> [[String: String]] {
        let lines = try String(contentsOf: path, encoding: .utf8).replacing("\r\n", with: "\n")
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        for character in lines {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted, "\n" where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
                if character == "\n" { rows.append([]) }
            default: cell.append(character)
            }
        }
        return rows.dropFirst().filter { $0.count == rows[0].count }.map { row in
            Dictionary(uniqueKeysWithValues: zip(rows[0], row))
        }
    }

    @Test(arguments: tables) func `a table is taken in whole, with its dimensions`(
        _ table: Table
    ) throws {
        let folder = try #require(SharedData.folder).appending(path: "data/indicators")
        let path = folder.appending(path: table.path)
        let rows = try rows(path)
        let names = try #require(rows.first).keys.sorted()
        let plain = [table.period, table.value, table.unit ?? ""] + table.ignored
        let dimensions = names.filter { !plain.contains($0) }
        let session = try session(dimensions, unit: rows[0][table.unit ?? ""] ?? "index")
        let columns =
            ["\(table.period)=period", "\(table.value)=value"]
            + dimensions.map { "\($0)=dimension" } + (table.unit.map { ["\($0)=unit"] } ?? [])
        let taken = session.run(
            "indicator import --indicator X --save MAP --state approved --why Published",
            columns.flatMap { ["--column", $0] } + [path.path])
        #expect(taken.code == 0, "\(taken.error)")
        let filled = rows.filter { $0[table.value] != "" }
        let expected = filled.map { row in
            let categories = dimensions.map { row[$0] ?? "" }.joined(separator: "|")
            return
                "\(row[table.period] ?? "")|\(categories)|\(Self.digits(Double(row[table.value] ?? "")))"
        }
        #expect(Set(try kept(session, dimensions)) == Set(expected))
        let again = session.run("indicator import --mapping MAP --why Again", path.path)
        #expect(again.findings == ["table.imported"])
    }

    /// Ten digits: numbers with more than eighteen behind the point are rounded.
    private static func digits(_ number: Double?) -> String {
        String(format: "%.10g", number ?? .nan)
    }

    private func session(_ dimensions: [String], unit: String) throws -> RegisterSession {
        let session = try RegisterSession()
        session.run("init --origin example.org/plan")
        let groups = dimensions.map { "{\"name\":\"\($0)\",\"sharing\":\"overlapping\"}" }
        session.run(
            "record add indicator X measure=number direction=rising --why Made",
            ["unit=\(unit)", "dimensions=\(groups.joined(separator: ";"))"])
        return session
    }

    /// The year, the categories and the value of all that is kept.
    private func kept(_ session: RegisterSession, _ dimensions: [String]) throws -> [String] {
        let list = session.run("indicator series X --format json")
        let values = try JSONSerialization.jsonObject(with: Data(list.bytes)) as? [[String: Any]]
        return try #require(values).map { value in
            let categories = dimensions.map { value["dimension.\($0)"] as? String ?? "" }
            let year = (value["first"] as? String ?? "").prefix(4)
            let number = Self.digits((value["value"] as? NSNumber)?.doubleValue)
            return "\(year)|\(categories.joined(separator: "|"))|\(number)"
        }
    }

    @Test func `a table that says only that there are no data takes nothing in`() throws {
        let folder = try #require(SharedData.folder).appending(path: "data/indicators")
        let session = try session([], unit: "index")
        let taken = session.run(
            "indicator import --indicator X --column Year=period --column Value=value --why x",
            folder.appending(path: "uk-sdg/data/indicator_16-6-1.csv").path)
        #expect(taken.code == 0)
        #expect(session.rows("record list submission").isEmpty)
        #expect(session.rows("indicator series X --drafts").isEmpty)
    }

    @Test func `the rows of a real workbook are counted by year and topic`() throws {
        let folder = try #require(SharedData.folder).appending(path: "data/indicators")
        let session = try session(["topics"], unit: "decision")
        let taken = session.run(
            "indicator import --indicator X --column year=period --column topics=dimension"
                + " --each 1 --state approved --why Counted",
            folder.appending(path: "xlsx/sample_2000_2019.xlsx").path)
        #expect(taken.code == 0, "\(taken.error)")
        let list = session.run("indicator series X --format json")
        let values = try #require(
            try JSONSerialization.jsonObject(with: Data(list.bytes)) as? [[String: Any]])
        let sum = values.compactMap { ($0["value"] as? NSNumber)?.intValue }.reduce(0, +)
        #expect(sum == 3_332)
        #expect(Set(values.compactMap { $0["first"] as? String }).count == 20)
    }
}
