import CChild
import Diagnostics

/// Has `pdftotext` find the words of a PDF and their places, in a child process with bounds.
struct PDFConverter {
    /// What comes back: the words as XHTML, or what is wrong.
    enum Outcome {
        case layout([UInt8])
        case refused(Finding)
    }

    /// PDFs larger than this are not handed over.
    static let largest = 256 << 20
    /// How many pages are read.
    static let mostPages = 5_000

    /// The program that is started.
    var program = "pdftotext"
    /// How long it may work.
    var processorSeconds: UInt32 = 30
    /// How long it may take, waiting included.
    var clockSeconds: UInt32 = 60
    /// How many bytes of memory it may have.
    var memory = 2 << 30
    /// How many bytes it may write.
    var output = 512 << 20

    /// The words of a PDF as `pdftotext -bbox-layout` writes them; nothing but the bytes is opened.
    func layout(of bytes: [UInt8]) -> Outcome {
        guard bytes.count <= Self.largest else {
            return .refused(
                Finding("file.too-large", .error, ["size": .number(bytes.count >> 20)]))
        }
        let limits = child_limits(
            processor_seconds: processorSeconds, clock_seconds: clockSeconds, memory: memory,
            output: output)
        let result = bytes.withUnsafeBytes {
            child_pdf_layout(program, $0.baseAddress, $0.count, limits)
        }
        defer { child_result_free(result) }
        switch result.outcome {
        case CHILD_ENDED where result.code == 0:
            return .layout(
                Array(UnsafeBufferPointer(start: result.output, count: result.count)))
        case CHILD_ENDED: return .refused(Self.fault(bytes, code: result.code))
        case CHILD_MISSING:
            return .refused(Finding("pdf.no-converter", .error, ["program": .text(program)]))
        case CHILD_TOO_SLOW:
            return .refused(
                Finding(
                    "pdf.too-slow", .error, ["seconds": .number(Int(processorSeconds))]))
        case CHILD_TOO_MUCH:
            return .refused(
                Finding("pdf.too-much", .error, ["size": .number(output >> 20)]))
        default: return .refused(Finding("pdf.broken", .error))
        }
    }

    /// A document that the converter does not open is locked or broken.
    private static func fault(_ bytes: [UInt8], code: Int32) -> Finding {
        let isLocked = code == 3 || (code == 1 && names(bytes, Array("/Encrypt".utf8)))
        return Finding(isLocked ? "pdf.encrypted" : "pdf.broken", .error)
    }

    private static func names(_ bytes: [UInt8], _ key: [UInt8]) -> Bool {
        var index = 0
        while index + key.count <= bytes.count {
            if bytes[index] == key[0], bytes[index..<(index + key.count)].elementsEqual(key) {
                return true
            }
            index += 1
        }
        return false
    }
}
