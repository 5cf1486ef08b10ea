import Commanding
import Vocabulary

/// The program: hands its arguments to the command line.
@main
struct Throughline {
    static func main() async {
        // Messages need some language where the environment names none, as under LANG=C.
        await CommandLineInterface.main(fallback: .english)
    }
}
