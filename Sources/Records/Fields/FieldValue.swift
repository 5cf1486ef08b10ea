package import Vocabulary

/// The subject of a key whose kind of record is only known at run time.
package enum AnyRecord {}

/// The key of a record of any kind.
package typealias RecordKey = Identifier<AnyRecord>

/// The value of one field, whatever the type of the record: what JSON, CSV, history, differences and
/// merges work on.
package indirect enum FieldValue: Hashable, Sendable {
    /// Nothing was entered; never the same as zero.
    case absent
    case text(String)
    case multilingual(MultilingualText)
    /// The wording of a multilingual text in one language.
    case wording(MultilingualText.Version)
    case number(Int)
    /// An exact decimal number.
    case quantity(Quantity)
    case flag(Bool)
    case date(CalendarDate)
    case period(Period)
    case instant(Instant)
    case digest(Digest)
    /// A word of a closed list.
    case code(String)
    /// The key of another record.
    case reference(RecordKey)
    /// Values of one type, in order.
    case list([FieldValue])
    /// Values of the fields of a group, in the order of its description.
    case group([FieldValue])

    /// Whether nothing was entered.
    package var isAbsent: Bool { if case .absent = self { true } else { false } }
}
