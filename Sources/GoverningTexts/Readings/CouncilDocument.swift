/// A row of the box at the head of a document: its label and its words.
package struct BoxEntry: Sendable {
    /// Which row it is.
    package let row: BoxRow
    /// The label as printed.
    package let label: String
    /// The words of the row, a line each.
    package let lines: [String]
}

/// A unit of a chart: its name, and its acronym where one is given.
package struct ChartUnit: Hashable, Sendable {
    /// The name as printed, without the acronym.
    package let name: String
    /// The acronym, or `nil`.
    package let acronym: String?
}

/// An organization chart as it was printed.
package struct PrintedChart: Hashable, Sendable {
    /// The units, in the order in which they are printed.
    package internal(set) var units: [ChartUnit] = []
    /// The posts that are named.
    package internal(set) var posts: [String] = []
    /// The post in the box of a unit, by the place of the unit: its head.
    package internal(set) var heads: [Int: String] = [:]
    /// The body that one of the posts heads, and so the whole chart; `nil` where no name tells it.
    package internal(set) var top: Body?
    /// The post that heads it.
    package internal(set) var topPost: String?

    init() {}
}

/// A duty or a requirement of a post with the points below it.
package struct JobItem: Sendable {
    /// The label as printed.
    package let label: String
    /// The words.
    package let text: String
    /// The words of each point below.
    package let points: [String]
}

/// The description of a post in an annex.
package struct DescribedJob: Sendable {
    /// The number of the post, such as `ST02/D1/579`; `nil` where none is printed.
    package let post: String?
    /// The grade, such as `D.1`.
    package let grade: String?
    /// The function, such as «Head of the Strategic Engagement Department».
    package let function: String?
    /// The words before the duties; `nil` where there are none.
    package let lead: String?
    /// The duties.
    package let duties: [JobItem]
    /// The qualifications.
    package let qualifications: [JobItem]
    /// The competencies.
    package let competencies: [JobItem]
}

/// An annex with what it holds.
package struct AnnexContents: Sendable {
    /// Where it stands, by position: `ann.a`.
    package let path: String
    /// The title, or `nil`.
    package let title: String?
    /// The chart, empty where there is none.
    package let chart: PrintedChart
    /// The description of a post, or `nil`.
    package let job: DescribedJob?
    /// The act that the annex holds, such as a draft decision, or `nil`.
    package let act: ActHeading?
}
