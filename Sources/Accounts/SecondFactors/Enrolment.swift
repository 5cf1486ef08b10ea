/// What somebody is shown to set a device up.
package struct Enrolment: Sendable {
    /// The address for the device.
    package let address: String
    /// The secret for typing, in base 32.
    package let secret: String
}

/// What somebody is handed once a device works.
package struct ConfirmedEnrolment: Sendable {
    /// The session that goes on; those of before have ended.
    package let signedIn: SignedIn
    /// The codes to print; they can't be had again.
    package let recoveryCodes: [RecoveryCode]
}
