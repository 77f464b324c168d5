/// The text that a new case begins with: a draft that passes `casebook check`.
enum CaseScaffold {
  /// The draft.
  /// - Parameters:
  ///   - title: the name of the case.
  ///   - language: the BCP 47 tag of its language.
  static func text(title: String, language: String) -> String {
    let quoted = "'" + title.replacing("'", with: "''") + "'"
    let head = "---\ntitle: \(quoted)\nlanguage: \(language)\nstatus: draft\n---\n\n"
    return head + (language.lowercased().hasPrefix("zh") ? chinese : english)
  }

  private static let english = """
    ## Description

    Tell what happened: who, where, when, what was said. Only what could be seen and heard.

    ### Timeline

    - 2020-01-31 The first event.

    ## Analysis

    What went wrong, and why it could.

    ### Causes

    - **A cause in a few words.** What made it possible. #keyword

    ### Measures

    - **A measure in a few words.** What it changed, and what it cost. #keyword

    ## Discussion questions

    1. Where could this happen at your own counter? {#own-counter min=30}

       > [!HINT]
       > Follow one visitor from the door to the exit.

       > [!RUBRIC]
       > - Names a place and a step, not an attitude (2)
       > - Ties it to a cause in the case (3)

    2. What would you do first? {#first-move}
       - (x) The right thing
         > Why it is right.
       - ( ) Another thing
         > What it leads to.

    """

  private static let chinese = """
    ## 案例描述

    写清楚发生了什么：什么人、什么地方、什么时候、说了什么。只写看得见、听得到的。

    ### 时间线

    - 2020-01-31 第一件事。

    ## 案例分析

    哪里出了问题，为什么会出。

    ### 原因

    - **用几个字说出原因。** 是什么让它可能发生。 #关键词

    ### 措施

    - **用几个字说出措施。** 改变了什么，付出了什么。 #关键词

    ## 思考问题

    1. 同样的事可能发生在您窗口的哪一处？ {#own-counter min=50}

       > [!HINT]
       > 跟着一位来办事的人，从门口走到离开。

       > [!RUBRIC]
       > - 说出地点和步骤，而不是“态度”（2）
       > - 联系到案例中的一个原因（3）

    2. 您第一步会做什么？ {#first-move}
       - (x) 正确的做法
         > 为什么正确。
       - ( ) 另一种做法
         > 会带来什么。

    """
}
