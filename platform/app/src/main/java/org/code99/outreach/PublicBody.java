package org.code99.outreach;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a public body by its name or its industry. A word too many costs a gift, a word too few
 * brings somebody into trouble with their auditors: in doubt it is a public body.
 */
final class PublicBody {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + """
              ministry|city of|county of|\\p{L}+ county|borough of|town of|municipal\\w*|municipality|council|government|department of
              |state of|embassy|police|fire brigade|public school|school district|university|universities|nhs|hmrc
              |stadt|landeshauptstadt|gemeinde|landkreis|kreis|bezirk|landratsamt|amt|\\p{L}{3,}amt|ministerium
              |\\p{L}+ministerium|bundes(?:republik|wehr|agentur|anstalt|bank)\\w*|landes(?:betrieb|regierung)|behörde
              |stadtwerke|stadtverwaltung|polizei\\p{L}*|feuerwehr|universität\\p{L}*|hochschule|universitätsklinikum|\\p{L}*gymnasium
              |mairie|ville de|commune de|communauté de communes|préfecture|ministère|conseil (?:régional|départemental|général)
              |métropole|université|lycée|collège|centre hospitalier|hôpital public
              |ayuntamiento|ministerio|diputación|junta de|gobierno|generalitat|xunta|universidad|universitat
              |instituto nacional|consejería|policía
              |urząd|uniwersytet|gmina|kommun|belediyesi|üniversitesi|bakanlığı|δήμος|υπουργείο|πανεπιστήμιο
              """
                  .replace("\n", "")
              + ")(?![\\p{L}\\p{N}])"
              + "|市役所|区役所|県庁|大学|[省庁]$",
          ANY_CASE);

  private static final Pattern INDUSTRY =
      Pattern.compile(
          "public (?:sector|administration|services?|authorit\\p{L}+|body)|government|municipal\\p{L}*|defen[cs]e ministry"
              + "|öffentliche\\p{L}* (?:dienst|verwaltung|hand|sektor)|behörden?|verwaltung|kommun\\p{L}+"
              + "|secteur public|administration publique|collectivit\\p{L}+|sector público|administración pública",
          ANY_CASE);

  private PublicBody() {}

  /** The word that says so; nothing for a private business. */
  static Optional<String> sign(String company, String industry) {
    return found(NAME, company).or(() -> found(INDUSTRY, industry));
  }

  private static Optional<String> found(Pattern words, String text) {
    Matcher matcher = words.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
