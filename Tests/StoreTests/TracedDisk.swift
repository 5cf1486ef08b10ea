import Foundation
import TestSupport

/// What a process did to the file of a register, call by call, as `strace` wrote it down.
///
/// From it follows what may be on the disk when the power is cut: all that was synced, and any
/// part of what was written since, in any order, torn at the edges of sectors.
struct TracedDisk {
    private enum Deed {
        case write(file: Int, at: Int, [UInt8])
        case cut(file: Int, to: Int)
        case sync(file: Int)
        case acknowledge(Int, String)
    }

    private let base: [[UInt8]]
    private var deeds: [Deed] = []

    /// How often something was written, synced or acknowledged.
    var count: Int { deeds.count }
    /// How often the log began anew.
    var restarts: Int {
        deeds.count { if case .write(file: 1, at: 0, _) = $0 { true } else { false } }
    }

    /// Reads a trace made with ``arguments(to:)``.
    ///
    /// - Parameters:
    ///   - trace: The output of `strace`.
    ///   - path: The file of the register; its log is the second file.
    ///   - base: The bytes of both files before.
    /// - Throws: What reading the file throws.
    init(_ trace: URL, of path: String, base: [[UInt8]]) throws {
        self.base = base
        var open: [Int: Int] = [:]
        var unfinished: [Substring: [UInt8]] = [:]
        for line in Array(try Data(contentsOf: trace)).split(separator: 0x0A) {
            let space = line.firstIndex(of: 0x20) ?? line.startIndex
            let process = Substring(decoding: line[..<space], as: UTF8.self)
            var call = Array(line[space...].drop { $0 == 0x20 })
            if call.ends(with: " <unfinished ...>") {
                unfinished[process] = Array(call.dropLast(17))
                continue
            }
            if call.starts(with: Array("<... ".utf8)), let start = unfinished[process] {
                unfinished[process] = nil
                let end = call.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? 0
                call = start + call[end...]
            }
            take(Call(call), path, &open)
        }
    }

    static func arguments(to trace: URL) -> [String] {
        [
            "strace", "-f", "-qq", "-xx", "-s", "70000", "-e", "signal=none", "-e",
            "trace=openat,close,pwrite64,write,fdatasync,fsync,ftruncate", "-o", trace.path,
        ]
    }

    private mutating func take(_ call: Call, _ path: String, _ open: inout [Int: Int]) {
        guard call.result >= 0 else { return }
        let file = call.numbers.first.flatMap { open[$0] }
        switch call.name {
        case "openat":
            let names = [path, path + "-wal"].map { Array($0.utf8) }
            open[call.result] = names.firstIndex(of: call.text)
        case "close": open[call.numbers.first ?? -1] = nil
        case "pwrite64":
            if let file, let place = call.numbers.last {
                deeds.append(.write(file: file, at: place, call.text))
            }
        case "ftruncate":
            if let file, let size = call.numbers.last { deeds.append(.cut(file: file, to: size)) }
        case "fdatasync", "fsync": if let file { deeds.append(.sync(file: file)) }
        case "write":
            let words = String(decoding: call.text, as: UTF8.self).split(separator: " ")
            if words.first == "done", words.count == 3, let number = Int(words[1]) {
                deeds.append(.acknowledge(number, words[2].trimmingCharacters(in: .newlines)))
            }
        default: break
        }
    }

    /// The files as the disk may hold them when the power is cut behind so many deeds, and what
    /// had been acknowledged.
    func cut(
        after count: Int, _ random: inout SeededGenerator
    ) -> (files: [[UInt8]], acknowledged: [Int: String]) {
        var files = base
        var pending: [[Deed]] = [[], []]
        var acknowledged: [Int: String] = [:]
        for deed in deeds.prefix(count) {
            switch deed {
            case .write(let file, _, _), .cut(let file, _): pending[file].append(deed)
            case .sync(let file):
                for deed in pending[file] { Self.apply(deed, &files) }
                pending[file] = []
            case .acknowledge(let number, let hash): acknowledged[number] = hash
            }
        }
        let share = Int.random(in: 0...4, using: &random)
        for deed in pending.joined() where Int.random(in: 0..<4, using: &random) < share {
            Self.apply(Self.torn(deed, &random), &files)
        }
        return (files, acknowledged)
    }

    /// One write in four ends at the edge of a sector.
    private static func torn(_ deed: Deed, _ random: inout SeededGenerator) -> Deed {
        guard case .write(let file, let place, let bytes) = deed,
            Int.random(in: 0..<4, using: &random) == 0
        else { return deed }
        let edge = (place / 512 + Int.random(in: 0...8, using: &random)) * 512 - place
        return .write(file: file, at: place, Array(bytes.prefix(max(0, edge))))
    }

    private static func apply(_ deed: Deed, _ files: inout [[UInt8]]) {
        switch deed {
        case .write(let file, let place, let bytes):
            guard !bytes.isEmpty else { return }
            let missing = place + bytes.count - files[file].count
            if missing > 0 { files[file] += [UInt8](repeating: 0, count: missing) }
            files[file].replaceSubrange(place..<place + bytes.count, with: bytes)
        case .cut(let file, let size): files[file] = Array(files[file].prefix(size))
        default: break
        }
    }

    /// One line: `name(1, "\x41", 2, 0) = 3`.
    private struct Call {
        let name: String
        let numbers: [Int]
        let text: [UInt8]
        let result: Int

        init(_ line: [UInt8]) {
            let quote = UInt8(ascii: "\"")
            let first = line.firstIndex(of: quote)
            let last = line.lastIndex(of: quote)
            var rest = line
            var text: [UInt8] = []
            if let first, let last, first < last {
                text = Self.decoded(line[(first + 1)..<last])
                rest = Array(line[..<first] + line[(last + 1)...])
            }
            self.text = text
            let plain = String(decoding: rest, as: UTF8.self)
            let parts = plain.split(separator: " = ")
            result = parts.last.flatMap { Int($0.prefix { !$0.isWhitespace }) } ?? -1
            name = String(plain.prefix { $0 != "(" })
            numbers = (parts.first ?? "").dropFirst(name.count).split {
                !"-0123456789".contains($0)
            }
            .compactMap { Int($0) }
        }

        private static func decoded(_ hex: ArraySlice<UInt8>) -> [UInt8] {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(hex.count / 4)
            var index = hex.startIndex
            while index + 4 <= hex.endIndex {
                bytes.append(value(hex[index + 2]) << 4 | value(hex[index + 3]))
                index += 4
            }
            return bytes
        }

        private static func value(_ digit: UInt8) -> UInt8 {
            digit < 0x3A ? digit - 0x30 : digit - 0x61 + 10
        }
    }
}

extension [UInt8] {
    fileprivate func ends(with text: String) -> Bool {
        suffix(text.utf8.count) == Array(text.utf8)[...]
    }
}
