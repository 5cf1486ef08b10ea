/// A number kept in fewer bytes than an `Int` takes, as for the places of a text of up to 4 GiB.
///
/// What doesn't fit becomes the nearest number that does.
@propertyWrapper
package struct Packed<Stored: FixedWidthInteger & Sendable>: Sendable {
    private var stored: Stored

    @inline(__always)
    package init(wrappedValue: Int) { stored = Stored(clamping: wrappedValue) }

    @inline(__always)
    package var wrappedValue: Int {
        get { Int(truncatingIfNeeded: stored) }
        set { stored = Stored(clamping: newValue) }
    }
}
