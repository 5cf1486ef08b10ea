import Journals
import Planning
import Records
import StoreSQLite
import Vocabulary

/// Records of the size that a real register has.
enum Samples {
    static func key<Subject>(_ number: Int) -> Identifier<Subject> {
        Identifier(
            high: 0x0190_0000_0000_0000 + UInt64(number),
            low: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    }

    static func element(_ number: Int) -> PlanElement {
        var element = PlanElement(id: key(number))
        element.code = "O\(number / 100).\(number % 100)"
        element.elementKind = "output"
        element.name = MultilingualText(
            "Guidance, training and tools for members on subject \(number), kept up to date",
            in: .english)
        element.name.write(
            "Orientations, formation et outils pour les membres au sujet \(number), tenus à jour",
            in: .french, state: .translated)
        element.name.write("关于主题\(number)的成员指南、培训和工具，保持更新", in: .chinese, state: .translated)
        return element
    }
}
