extension ByteWriter {
  mutating func write(_ values: Values) {
    write(list: values.entries) { writer, entry in
      writer.write(entry.name)
      writer.write(entry.value)
    }
  }

  private mutating func write(_ value: Datum) {
    switch value {
    case .absent: write(0)
    case .flag(false): write(1)
    case .flag(true): write(2)
    case .text(let text):
      write(3)
      write(text)
    case .html(let html):
      write(4)
      write(html)
    case .record(let values):
      write(5)
      write(values)
    case .list(let values):
      write(6)
      write(list: values) { $0.write($1) }
    }
  }
}

extension ByteReader {
  mutating func values() throws -> Values {
    Values(entries: try list { (name: try $0.text(), value: try $0.datum()) })
  }

  private mutating func datum() throws -> Datum {
    switch try number() {
    case 0: .absent
    case 1: .flag(false)
    case 2: .flag(true)
    case 3: .text(try text())
    case 4: .html(try text())
    case 5: .record(try values())
    case 6: .list(try list { try $0.datum() })
    default: throw Failure()
    }
  }
}
