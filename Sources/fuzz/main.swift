// Feeds what libFuzzer makes to one of the readers and checks what comes out; see Scripts/fuzz.
// The reader is named by THROUGHLINE_FUZZ: text, html, akn or docx.
import Foundation

/// The driver of libFuzzer, which calls a function with bytes of its own making.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runDriver(&count, &arguments) { bytes, count in
        FuzzTarget.named.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    })
