import Records

/// What stands behind the values of a record: in a demo or a draft not all of it is so.
package enum Basis: String, FieldCode {
    /// A fact of a public document.
    case fact
    /// Made up, to show how it would look.
    case illustrative
}
