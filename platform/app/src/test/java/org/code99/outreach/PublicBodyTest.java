package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who must not take gifts")
class PublicBodyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "City of Leeds|",
        "MINISTRY OF WORKS|",
        "Kent County Council|",
        "University of York|",
        "Stadt Köln|",
        "Landratsamt Miesbach|",
        "Finanzamt Nord|",
        "Technische Universität Dresden|",
        "Bundesagentur für Arbeit|",
        "Tribunal de commerce de Lyon|",
        "Mairie de Nantes|",
        "Ville de Lyon|",
        "Ayuntamiento de Cádiz|",
        "Universidad de Granada|",
        "Comune di Verona|",
        "Gemeente Utrecht|",
        "横浜市役所|",
        "Kreisverwaltung Mainz-Bingen|",
        "Gemeindeverwaltung Oberau|",
        "STADTVERWALTUNG SPEYER|",
        "Schulbehörde Hamburg|",
        "Schulbehoerde Hamburg|",
        "Grundschule am Park|",
        "Goethe-Gymnasium|",
        "Realschule Nord|",
        "Jobcenter Essen|",
        "Zweckverband Ostholstein|",
        "Stadtreinigung Leipzig AöR|",
        "Kommunale Dienste AoeR|",
        "Bühler Werke, Anstalt des öffentlichen Rechts|",
        "Amtsgericht Ulm|",
        "Bundesnetzagentur|",
        "Landesamt für Umwelt|",
        "Freie und Hansestadt Hamburg|",
        "Freistaat Sachsen|",
        "Universitaet Bremen|",
        "Hôpital Saint-Louis|",
        "École maternelle des Lilas|",
        "Région Bretagne|",
        "Préfecture du Rhône|",
        "U.S. Army Corps|",
        "US Navy|",
        "County of Kent|",
        "Department of Transport|",
        "Barts Health NHS Trust|",
        "HM Prison Leeds|",
        "HM Revenue & Customs|",
        "HMRC|",
        "Environment Agency|",
        "Food Standards Agency|",
        "Transport for London|",
        "Transport for Wales|",
        "London Borough of Camden|",
        "West Yorkshire Police|",
        "Norfolk Constabulary|",
        "Devon Fire and Rescue|",
        "Ordnance Survey|",
        "Technisches Hilfswerk|",
        "THW Ortsverband Ulm|",
        "Freiwillige Feuerwehr Oberau|",
        "Bundeswehr Dienstleistungszentrum Köln|",
        "Polizeipräsidium Mittelhessen|",
        "Hauptzollamt Kiel|",
        "Landkreis Miesbach|",
        "Stadtwerke Speyer GmbH|",
        "Kantonspolizei Bern|",
        "Eidgenössisches Departement des Innern|",
        "Office fédéral des routes|",
        "Office cantonal de la population|",
        "État de Genève|",
        "Etat de Vaud|",
        "Gendarmerie nationale|",
        "Conseil départemental du Var|",
        "Agence nationale de l'habitat|",
        "Agence régionale de santé|",
        "Sapeurs-pompiers de Lyon|",
        "Police municipale de Nice|",
        "Agenzia delle Dogane|",
        "Vigili del Fuoco Torino|",
        "Carabinieri Roma|",
        "Guardia Civil|",
        "Bomberos de Sevilla|",
        "Brandweer Utrecht|",
        "Belastingdienst|",
        "Leeds University|",
        "Blume Consulting|Public administration",
        "Blume|Öffentliche Verwaltung",
        "Blume|Secteur public"
      })
  @DisplayName("S82: a public body gets a card, no gift, and the reason is said")
  void publicBodies(String company, String industry) {
    AllowedPieces allowed = AllowedPieces.to(company, industry == null ? "" : industry);
    assertEquals("[card]", allowed.kinds().toString(), company);
    assertEquals(false, allowed.gifts());
    assertEquals(true, allowed.because().contains("a public body, as '"), allowed.because());
  }

  @ParameterizedTest
  @CsvSource({
    "Bestattungen Ruhe, ''",
    "Bestattungshaus Kern GmbH, ''",
    "Miller & Sons Funeral Directors, ''",
    "Pompes Funèbres Durand, ''",
    "St Luke's Hospice, ''",
    "St. Mary's Church, ''",
    "Evangelische Kirchengemeinde Mainz, ''",
    "Rosenklinik GmbH, ''",
    "Clinique du Lac, ''",
    "Haus Abendruh, Bestattungen"
  })
  @DisplayName("P12: nothing light-hearted goes where people mourn, pray, or are ill")
  void quietHouses(String company, String industry) {
    AllowedPieces allowed = AllowedPieces.to(company, industry);
    assertEquals("[letter, card]", allowed.kinds().toString(), company);
    assertEquals(true, allowed.because().contains("light-hearted"), allowed.because());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Blume GmbH|Manufacturing",
        "Stadler Rail AG|Rail",
        "Amtsberger & Söhne|Wholesale",
        "Citywide Cleaning Ltd|Services",
        "Villeroy SAS|Ceramics",
        "Stadtbäckerei Huber|Food",
        "City Hotel|Hotels",
        "Schulbuchverlag Nord|Books",
        "Gymnasion Fitness GmbH|Sports",
        "University Books Ltd|Books",
        "Hausverwaltung Krause|Property",
        "Leibgericht Catering GmbH|Food",
        "Tanzschule Takt|Dancing",
        "Gesamt Bau GmbH|Building",
        "State of the Art Design|Design",
        "École de Danse Lumière SARL|Dancing",
        "Ministry of Cake Ltd|Food",
        "Navy Blue Interiors|Furniture",
        "Bundesverband Holz e.V.|Timber",
        "Kreissparkasse Böblingen|Banking",
        "Stadtsparkasse München|Banking",
        "Zoll Elektronik GmbH|Electronics",
        "HM Interiors|Furniture",
        "Borough Wines Ltd|Wine",
        "Talent Agency Brown|Services",
        "Feuerwehrbedarf Müller GmbH|Wholesale",
        "Transport for You Ltd|Haulage",
        "Prisma Agence de voyages SARL|Travel",
        "Ars Nova GmbH|Design",
        "État de l'Art SARL|Design",
        "Tribunal Café SARL|Restaurants",
        "Officine Rossi|Workshop"
      })
  @DisplayName("S82: a private business may get everything")
  void privateBusinesses(String company, String industry) {
    assertEquals(AllowedPieces.ALL, AllowedPieces.to(company, industry), company);
  }
}
