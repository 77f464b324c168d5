internal import CaseModel

/// The buttons of a page, as they stand in its text: `【打印】【关闭】【字体：大 中 小】`.
enum PageButtons {
  /// Whether a text consists of the names of buttons, one of which serves nothing else.
  static func areAll(in text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let names = text.foldedForComparison.split { "【】[]()|<>:/,、".contains($0) }
      .map(\.trimmingSpaces).filter { !$0.isEmpty }
      .flatMap { isButton($0) ? [$0] : $0.split(separator: " ").map(String.init) }
    return names.allSatisfy(isButton) && names.contains(where: certain.contains)
  }

  private static func isButton(_ name: String) -> Bool {
    certain.contains(name) || others.contains(name)
  }

  private static let certain: Set<String> = [
    "打印", "打印本页", "打印此页", "打印文章", "打印页面", "关闭", "关闭窗口", "关闭本页", "关闭此页", "返回顶部", "返回列表",
    "返回上一页", "返回首页", "加入收藏", "设为首页", "字体", "字号", "字体大小", "字体大中小", "大中小", "登录", "注册",
    "网站无障碍", "无障碍浏览", "长者模式", "关怀版", "分享", "收藏",
    "print", "print this page", "close", "back to top", "log in", "login", "sign in", "sign up",
    "skip to content", "skip to main content", "share", "email this page",
  ]
  private static let others: Set<String> = [
    "大", "中", "小", "返回", "首页", "繁体", "简体", "手机版", "无障碍", "本站支持ipv6", "微信", "微博", "english",
    "中文", "home", "email", "register", "top", "facebook", "twitter", "linkedin", "search", "menu",
  ]
}
