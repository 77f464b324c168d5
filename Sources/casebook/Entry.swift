internal import Commands

@main
enum Entry {
  static func main() { Casebook.runAndExit() }
}
