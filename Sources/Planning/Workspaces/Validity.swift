import Records

/// Whether something is still being written, holds, or was followed by another one.
package enum Validity: String, FieldCode {
    case draft
    case inForce = "in-force"
    case superseded
}
