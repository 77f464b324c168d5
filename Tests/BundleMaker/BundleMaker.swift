import CaseModel
import Cohorts
import Foundation

/// Makes what the members of a cohort would hand in, for tests and benchmarks:
/// `BundleMaker CODE FOLDER MEMBERS EVENTS`.
///
/// The file CODE holds the join code; FOLDER gets a bundle for each member, with so many events. What the members
/// wrote is the same each time, their seals are not.
@main
enum BundleMaker {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let members = Int(arguments[3]), let events = Int(arguments[4])
    else { exit(2) }
    let code = try String(contentsOfFile: arguments[1], encoding: .utf8)
    let invitation = try InvitationCode.invitation(code)
    guard !invitation.cases.isEmpty else { exit(2) }
    for number in 0..<members {
      var random = SeededGenerator(seed: UInt64(number))
      let bundle = try bundle(of: events, for: invitation, random: &random)
      try bundle.write(to: URL(filePath: "\(arguments[2])/member-\(number).casebook"))
    }
  }

  private static func bundle(
    of count: Int, for invitation: Invitation, random: inout SeededGenerator
  ) throws -> Data {
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    guard let secret = SecretSeed(bytes: bytes) else { exit(3) }
    let membership = try Membership(of: secret, in: invitation.id)
    // Everybody works at the same time, as the members of a cohort do.
    var time: Int64 = 1_790_000_000_000 + Int64.random(in: 0..<60_000, using: &random)
    var events: [AnswerEvent] = []
    for index in 0..<count {
      time += Int64.random(in: 1_000..<120_000, using: &random)
      events.append(event(index, of: invitation.cases[0], at: time, random: &random))
    }
    let submission = Submission(
      sender: Submission.Sender(keys: membership.keys, name: nil, unit: "Bureau \(bytes[0])"),
      consent: Timestamp(milliseconds: time, offsetMinutes: 480), made: time,
      events: events.compactMap(membership.handedIn))
    return try submission.sealed(for: invitation, by: membership)
  }

  /// An answer of 20 to 120 Chinese characters to a question of a case.
  private static func event(
    _ index: Int, of content: String, at time: Int64, random: inout SeededGenerator
  ) -> AnswerEvent {
    let letters = Array("窗口群众办理等待材料电话登记说明道歉答复流程责任培训检查问题原因措施态度时间安排同事主任大厅")
    let length = Int.random(in: 20...120, using: &random)
    let words = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "字" })
    return AnswerEvent(
      id: EventID(milliseconds: UInt64(time), random: &random), person: "",
      caseID: content, attempt: 1, kind: .answered, subject: "q\(index)",
      contentHash: "26fd2f8873e06e688d6dacee09fb38af", revision: 1, response: .text(words),
      time: Timestamp(milliseconds: time, offsetMinutes: 480))
  }
}
