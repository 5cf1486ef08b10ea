import Commanding

/// The program: hands its arguments to the command line.
@main
struct Throughline {
    static func main() async {
        await CommandLineInterface.main()
    }
}
