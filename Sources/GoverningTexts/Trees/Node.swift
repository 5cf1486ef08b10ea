/// What a node of the tree is.
package enum NodeKind: String, Sendable {
    /// The whole text.
    case root
    /// What stands before the act: a foreword, a table of contents.
    case front
    /// The heading of an act: its kind, number, place and year.
    case act
    /// The title of an act.
    case title
    /// A line that repeats place and year under the title.
    case subtitle
    /// «The Council,».
    case enacting
    /// An opening verb as a heading, with the points below it.
    case section
    /// A paragraph that its verb opens.
    case paragraph
    /// A labelled point or sub-point.
    case point
    /// Words without a label.
    case text
    /// Words of a section before its points.
    case chapeau
    /// More words of the node above, after an interruption.
    case continuation
    /// A row of the box of a Council document.
    case boxRow
    /// The numbered body of a document.
    case body
    /// An annex.
    case annex
    /// A heading inside a body or an annex.
    case heading
    /// A footnote.
    case footnote
    /// A line about adoption or signature.
    case signature
    /// A line of underscores or dashes.
    case rule
    /// A page number or what a converter left.
    case noise

    /// Whether such a node may be a paragraph.
    var isLeaf: Bool { self == .paragraph || self == .point || self == .text }
}

/// Which part of an act a section or a paragraph belongs to.
package enum Part: String, Sendable, CaseIterable {
    case preambular, operative
    /// The numbered body of a document.
    case body
    /// The box of a Council document.
    case box
    /// An annex.
    case annex
    /// What stands before the act.
    case front
}

/// A node of the tree.
///
/// Nodes stand in the order of the text; each owns the bytes from its start up to the start of the
/// next, so that all bytes together are the text again.
package struct Node: Sendable {
    /// What it is.
    package let kind: NodeKind
    /// The part of the act.
    package let part: Part
    /// Which row of a box it is.
    package let row: BoxRow?
    /// The number of the node above; the root's is its own.
    @Packed<UInt32> package internal(set) var parent: Int
    /// Where the node's bytes begin.
    @Packed<UInt32> package internal(set) var start: Int
    /// Where its label begins and ends; both the same where it has none.
    @Packed<UInt32> package internal(set) var labelStart: Int
    @Packed<UInt32> package internal(set) var labelEnd: Int
    /// Where its words begin and end, without label and white space around them.
    @Packed<UInt32> package internal(set) var textStart: Int
    @Packed<UInt32> package internal(set) var textEnd: Int
    /// The number of the opening in the tree's list, or -1.
    @Packed<Int32> var opening: Int
    /// The component of the path: `2`, `ii`, `b-bis`; empty where the node adds none.
    package internal(set) var component: String

    init(
        kind: NodeKind, parent: Int, part: Part, start: Int, labelStart: Int, labelEnd: Int,
        textStart: Int, textEnd: Int, component: String, opening: Int, row: BoxRow?
    ) {
        self.kind = kind
        self.part = part
        self.row = row
        self.parent = parent
        self.start = start
        self.labelStart = labelStart
        self.labelEnd = labelEnd
        self.textStart = textStart
        self.textEnd = textEnd
        self.opening = opening
        self.component = component
    }

    /// The same stretch of text taken for something else.
    func changed(kind: NodeKind, parent: Int) -> Node {
        Node(
            kind: kind, parent: parent, part: part, start: start, labelStart: labelStart,
            labelEnd: labelEnd,
            textStart: textStart, textEnd: textEnd, component: component, opening: opening, row: row
        )
    }
}
