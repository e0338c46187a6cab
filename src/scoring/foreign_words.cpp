#include "scoring/foreign_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace willai::scoring {
namespace {

// Between spaces, so that a whole word is found. Words that English has too ("an", "on", "des" in names) are left out.
constexpr std::string_view kSpanish =
    " el los las del al y en con por para una unos unas su sus mi mis que se lo como sobre entre hasta desde "
    "escribir redactar atender responder hacer llevar vender preparar cuidar enseñar limpiar conducir manejar reparar cocinar ayudar "
    "organizar planificar revisar gestionar crear publicar contestar llamar cobrar cargar entregar analizar diseñar traducir "
    "clientes cliente correos pacientes redes sociales niños facturas llamadas informes pedidos ";
constexpr std::string_view kGerman =
    " der das und für mit von den dem ein eine einen einer zu zum zur im am auf bei nach aus über unter ich wir "
    "meine meinen unsere sie ist nicht auch oder schreiben beantworten führen erstellen machen planen prüfen pflegen betreuen "
    "bearbeiten verkaufen reparieren kochen putzen fahren lesen unterrichten übersetzen beraten verwalten buchen waschen pflegt "
    "kunden patienten kinder rechnungen berichte angebote anrufe ";
constexpr std::string_view kFrench =
    " le les des du et pour avec dans sur aux au une mon mes nos je nous est ou chez par vers ce cette ces "
    "répondre écrire faire préparer gérer vendre rédiger réparer conduire suivre aider nettoyer accueillir former traduire "
    "organiser soigner enseigner cuisiner classer saisir appeler conseiller livrer "
    "clients courriels factures enfants élèves rapports commandes ";
// Of two of these languages, or of English as well: they count only beside others.
constexpr std::string_view kEnglish =
    " the and of to for with in on a an by at from is are my our their or as into about all new customer customers write read make "
    "answer check help plan sell teach drive clean care prepare review reports emails calls patients ";

bool is_among(std::string_view words, const std::string& word) { return words.find(" " + word + " ") != std::string_view::npos; }

bool is_of_word(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// The reader may write capitals with marks; these are the only ones of the words above.
std::string with_small_letters(std::string_view text) {
  std::string lower = to_lower(text);
  for (const auto& [from, to] : std::array<std::pair<std::string_view, std::string_view>, 4>{{{"É", "é"}, {"Ü", "ü"}, {"Ñ", "ñ"}, {"À", "à"}}})
    for (std::size_t at = 0; (at = lower.find(from, at)) != std::string::npos; at += to.size()) lower.replace(at, from.size(), to);
  return lower;
}

struct TongueCounts {
  int spanish = 0, german = 0, french = 0, english = 0;
};

void count_word(const std::string& word, TongueCounts& counts) {
  counts.spanish += is_among(kSpanish, word);
  counts.german += is_among(kGerman, word);
  counts.french += is_among(kFrench, word);
  counts.english += is_among(kEnglish, word);
}

// Letters and endings that one of the languages has and English has not.
void count_marks(const std::string& word, TongueCounts& counts) {
  const auto holds = [&](std::string_view part) { return word.find(part) != std::string::npos; };
  counts.spanish += holds("ñ") || word.ends_with("ción") || word.ends_with("ciones");
  counts.german += holds("ß") || holds("ä") || holds("ö") || (holds("ü") && !word.ends_with("üe"));
  counts.french += holds("ç") || holds("è") || holds("ê") || holds("œ");
}

TongueCounts tongues_in(std::string_view text) {
  TongueCounts counts;
  std::string word;
  for (const char c : with_small_letters(text) + " ") {
    if (is_of_word(c)) word += c;
    else if (!word.empty()) count_word(word, counts), count_marks(word, counts), word.clear();
  }
  return counts;
}

}  // namespace

std::optional<ForeignWords> find_foreign_words(std::string_view text) {
  const TongueCounts counts = tongues_in(text);
  std::array found = {ForeignWords{Tongue::spanish, counts.spanish}, ForeignWords{Tongue::german, counts.german},
                      ForeignWords{Tongue::french, counts.french}};
  std::ranges::stable_sort(found, std::ranges::greater(), &ForeignWords::words);
  if (found[0].words <= counts.english || found[0].words == found[1].words) return std::nullopt;
  return found[0];
}

std::string_view code_of(Tongue tongue) {
  return tongue == Tongue::spanish ? "es" : tongue == Tongue::german ? "de" : "fr";
}

std::string_view answer_in(Tongue tongue) {
  switch (tongue) {
    case Tongue::spanish:
      return "Todavía solo leemos inglés: escriba esta tarea en inglés, por favor, por ejemplo “answer customer emails”.";
    case Tongue::german:
      return "Wir lesen bisher nur Englisch: Schreiben Sie diese Aufgabe bitte auf Englisch, zum Beispiel “answer customer emails”.";
    default:
      return "Nous ne lisons encore que l’anglais : écrivez cette tâche en anglais, s’il vous plaît, par exemple “answer customer emails”.";
  }
}

}  // namespace willai::scoring
