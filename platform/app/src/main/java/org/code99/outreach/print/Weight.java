package org.code99.outreach.print;

/** How heavy letters are. */
enum Weight {
  REGULAR("Regular", "Regular"),
  SEMIBOLD("SemiBold", "Medium");

  private final String latin;
  private final String eastAsian;

  Weight(String latin, String eastAsian) {
    this.latin = latin;
    this.eastAsian = eastAsian;
  }

  String latinFile() {
    return "fonts/ttf/SourceSansPro/SourceSansPro-" + latin + ".ttf";
  }

  String eastAsianFile() {
    return "fonts/ttf/NotoSansSC/NotoSansSC-" + eastAsian + ".ttf";
  }
}
