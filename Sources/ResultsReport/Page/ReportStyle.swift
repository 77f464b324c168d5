/// The style sheets of reports: light and dark, for the screen and for paper, told apart without colours.
enum ReportStyle {
  /// The sheet of a page that needs nothing else.
  static let page =
    """
    :root { color-scheme: light dark; --ink: #1d2326; --paper: #fff; --dim: #59646a; --rule: #c9d1d5;
      --one: #fff; --two: #1f5f7a; --three: #8fb3c2; --four: #dfe7ea; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6eaec; --paper: #14181a; --dim: #9aa7ad;
      --rule: #3a4449; --one: #14181a; --two: #7fc1dd; --three: #47707f; --four: #2a3439; } }
    body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
      font-family: system-ui, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    main { max-width: 68rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    h2 { font-size: 1.3rem; margin-top: 3rem; border-top: 2px solid var(--ink); padding-top: .6rem; }
    h3 { font-size: 1.05rem; margin-top: 2rem; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { border-bottom: 1px solid var(--rule); padding: .25rem .8rem .25rem 0; }
    figure { display: inline-block; vertical-align: top; width: min(100%, 31rem); margin: 0 1.2rem 1.5rem 0; }

    """ + charts

  /// The sheet of pages in a site, which has colours and type of its own.
  static let site =
    """
    :root { --dim: var(--ink-soft); --one: var(--paper); --two: var(--link); --three: color-mix(in srgb, var(--link) 45%, var(--paper)); --four: var(--rule); }
    figure { margin: 0 0 1.5rem; max-width: 34rem; }
    h3 + figure { margin-top: .75rem; }

    """ + charts

  private static let charts = """
    .notes { color: var(--dim); padding-left: 1.2rem; }
    section { overflow-wrap: anywhere; }
    @media (max-width: 34rem) { figure { margin-right: 0; } }
    figcaption, caption { font-weight: 600; text-align: left; margin-bottom: .5rem; }
    details caption { display: none; }
    figure svg { display: block; width: 100%; height: auto; }
    figure text { font-size: 12px; fill: var(--ink); }
    text.figure { font-variant-numeric: tabular-nums; }
    text.i0, text.i3 { fill: var(--ink); }
    text.i1, text.i4 { fill: var(--paper); }
    rect.bar { stroke: var(--ink); stroke-width: 1; }
    rect.hidden { fill: none; stroke: var(--dim); stroke-dasharray: 3 3; }
    .b0 { fill: var(--one); } .b1 { fill: var(--two); } .b2 { fill: var(--three); } .b3 { fill: var(--four); } .b4 { fill: var(--dim); }
    .band { fill: var(--two); fill-opacity: .35; stroke: var(--ink); stroke-opacity: .4; stroke-width: .5; }
    figure summary { cursor: pointer; color: var(--dim); padding: .4rem 0; }
    .figures { overflow-x: auto; margin-bottom: 1rem; overflow-wrap: normal; }
    .figures td { white-space: nowrap; }
    .figures th, .figures td { text-align: right; }
    .figures thead th { min-width: 4rem; vertical-align: bottom; }
    .figures tbody th { font-weight: normal; text-align: left; min-width: 8rem; max-width: 26rem; }
    @media print { details::details-content { content-visibility: visible; } figure summary { display: none; }
      figure svg, .figures tr, h2, h3 { break-inside: avoid; } figure svg { max-width: 22rem; }
      h2, h3, figcaption { break-after: avoid; } .figures { overflow: visible; }
      .b0 { fill: #fff; } .b1, .band { fill: #000; } .b2 { fill: #aaa; } .b3 { fill: #e5e5e5; } .b4 { fill: #555; }
      text.i1, text.i4 { fill: #fff; } }
    """
}
