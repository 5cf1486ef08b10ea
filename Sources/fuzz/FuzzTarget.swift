import Foundation
import GoverningTexts
import Interchange

/// A reader under test.
enum FuzzTarget: String {
    case text, html, akn, docx

    /// The one that the environment names.
    static let named: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["THROUGHLINE_FUZZ"] ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            print("THROUGHLINE_FUZZ: text, html, akn or docx")
            exit(2)
        }
        return target
    }()

    /// Reads bytes in the target's format and stops the program where what comes out is wrong.
    func check(_ bytes: [UInt8]) {
        switch self {
        case .text: TreeCheck(TextReader().read(bytes)).all(jsonOf: bytes)
        case .html: document(Array("<html>".utf8) + bytes)
        case .akn: document(Array("<akomaNtoso>".utf8) + bytes)
        case .docx: document(bytes)
        }
    }

    /// Takes the text out of a document and reads it.
    private func document(_ bytes: [UInt8]) {
        let contained = ContainerReader.text(of: bytes)
        let tree = TextReader().read(contained.bytes, stated: contained.stated)
        TreeCheck(tree).all(jsonOf: nil)
    }
}
