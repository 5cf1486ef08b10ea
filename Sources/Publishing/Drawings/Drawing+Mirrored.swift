import Vocabulary

extension DrawnMark {
    /// The mark as if seen in a mirror as wide as a drawing; words keep their letters.
    func mirrored(in width: Int) -> DrawnMark {
        switch self {
        case .box(var box):
            box.frame.x = width - box.frame.x - box.frame.width
            return .box(box)
        case .line(var line):
            line.points = line.points.map { DrawnPoint(width - $0.x, $0.y) }
            return .line(line)
        case .words(var words):
            words.place.x = width - words.place.x
            return .words(words)
        case .group(var group):
            group.marks = group.marks.map { $0.mirrored(in: width) }
            return .group(group)
        }
    }

    /// The smallest frame around the mark.
    func frame(in language: Language) -> DrawnFrame? {
        switch self {
        case .box(let box): box.frame
        case .line(let line): line.frame
        case .words(let words): words.frame(in: language)
        case .group(let group): group.marks.frame(in: language)
        }
    }
}

extension [DrawnMark] {
    /// The smallest frame around all of them.
    func frame(in language: Language) -> DrawnFrame? {
        compactMap { $0.frame(in: language) }.reduce(nil) { $0?.joined(with: $1) ?? $1 }
    }
}

extension DrawnWords {
    /// The place that the words take up, measured roughly.
    func frame(in language: Language) -> DrawnFrame {
        let width = label.width + 8
        let before: Int
        switch (anchor, label.isRightToLeft(in: language)) {
        case (.middle, _): before = width / 2
        case (.start, false), (.end, true): before = 0
        case (.start, true), (.end, false): before = width
        }
        return DrawnFrame(
            place.x - before, place.y - label.size, width, label.lineHeight)
    }
}
