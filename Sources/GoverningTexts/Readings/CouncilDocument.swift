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
package struct JobDescription: Sendable {
    /// The number of the post, such as `ST02/D1/579`; `nil` where none is printed.
    package let post: String?
    /// The grade, such as `D.1`.
    package let grade: String?
    /// The function, such as «Head of the Strategic Engagement Department».
    package let function: String?
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
    /// The units of a chart.
    package let units: [ChartUnit]
    /// The posts of a chart.
    package let posts: [String]
    /// The description of a post, or `nil`.
    package let job: JobDescription?
    /// The act that the annex holds, such as a draft decision, or `nil`.
    package let act: ActHeading?
}
