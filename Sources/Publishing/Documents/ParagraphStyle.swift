/// What a paragraph is, by the styles of the organization's documents.
///
/// - Source: the style names in Word templates of ITU-T.
package enum ParagraphStyle: String, CaseIterable, Sendable {
    case normal
    /// With a number that goes on through the document: 1, 2, 3 …
    case numbered
    /// The title of the document.
    case title
    /// A heading that has neither number nor place in the contents.
    case boldHeading
    case note
    /// What a document says of itself in its box.
    case summary
    case references
    case annexNumber
    case annexTitle
    case resolutionNumber
    case resolutionTitle
    /// Where and when a resolution was adopted.
    case resolutionDate
    /// An opening such as *considering*.
    case call
    case enumeration1
    case enumeration2
    case enumeration3
    case tableHead
    case tableText
    case tableTitle
    case figure
    case figureTitle
    /// Small words at the end, such as those of where the document comes from.
    case colophon

    /// The style's identifier and its name in Word.
    var word: (id: StaticString, name: StaticString) {
        switch self {
        case .normal: ("Normal", "Normal")
        case .numbered: ("Numbered", "Numbered paragraph")
        case .title: ("Title", "Title")
        case .boldHeading: ("Headingb", "Headingb")
        case .note: ("Note", "Note")
        case .summary: ("TSBHeaderSummary", "TSBHeaderSummary")
        case .references: ("References", "References")
        case .annexNumber: ("AnnexNo", "Annex_No")
        case .annexTitle: ("Annextitle", "Annex_title")
        case .resolutionNumber: ("ResNo", "Res_No")
        case .resolutionTitle: ("Restitle", "Res_title")
        case .resolutionDate: ("Resdate", "Resdate")
        case .call: ("Call", "Call")
        case .enumeration1: ("enumlev1", "enumlev1")
        case .enumeration2: ("enumlev2", "enumlev2")
        case .enumeration3: ("enumlev3", "enumlev3")
        case .tableHead: ("Tablehead", "Table_head")
        case .tableText: ("Tabletext", "Table_text")
        case .tableTitle: ("TableNotitle", "Table_No & title")
        case .figure: ("Figure", "Figure")
        case .figureTitle: ("FigureNotitle", "Figure_No & title")
        case .colophon: ("Colophon", "Colophon")
        }
    }
}
