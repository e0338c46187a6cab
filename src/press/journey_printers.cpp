// The assessment's pages, over the edition of this press.
#include "browser/open_seal.hpp"
#include "journey/journey.hpp"
#include "pdf/report_pdf.hpp"
#include "press/assessor_once.hpp"
#include "press/rooms.hpp"
#include "site/routes.hpp"

namespace willai::press {
namespace {

class EditionOfPress : public journey::Edition {
 public:
  explicit EditionOfPress(PressRooms& rooms) : rooms_(rooms) {}

  const EditionFacts& facts() const override { return rooms_.facts; }
  const Profession* find_profession(std::string_view slug) override { return rooms_.find_profession(slug); }
  views::Findings find_jobs(const std::string& text, std::size_t most) override {
    return press::find_jobs(rooms_, text, most);
  }
  Result<std::shared_ptr<const Assessor>> assessor() override { return rooms_.options.assessor->get(rooms_.reader); }
  std::vector<PastTask> find_past_tasks(const std::string& profession) override {
    return rooms_.reader.load_past_tasks(profession);
  }

 private:
  PressRooms& rooms_;
};

// If the program contains the module, a static copy has the forms and waits for the script.
journey::Setting setting_of(PressRooms& rooms, EditionOfPress& edition) {
  static const browser::OpenSeal open;
  if (rooms.options.seal) return {edition, rooms.options.seal.get(), rooms.frame(), journey::Place::server};
  if (rooms.packs.empty()) return {edition, nullptr, rooms.frame(), journey::Place::copy};
  return {edition, &open, rooms.frame(), journey::Place::copy};
}

// A page with answers belongs to the reader alone; without answers it belongs to the edition.
Page page_of(journey::Answer answer, const PressRooms& rooms, Freshness freshness) {
  switch (answer.kind) {
    case journey::Kind::json: return {answer.status, "application/json", std::move(answer.body), freshness, ""};
    case journey::Kind::elsewhere:
      return {answer.status, "text/plain; charset=utf-8", "The next page is at the address in Location.\n",
              Freshness::never, rooms.options.base_path + answer.location};
    default: break;
  }
  Page page = html_page(std::move(answer.body), answer.status);
  page.freshness = freshness;
  return page;
}

// The page says what is wrong with an address that leads to no result.
std::optional<Page> print_result_file(PressRooms& rooms, std::string_view path, std::string_view query) {
  const auto view = read_result(rooms, query);
  if (!view.ok()) return print_journey(rooms, site::kResult, query);
  const bool is_card = path == site::kResultCard;
  auto file = is_card ? pdf::share_card(*view) : pdf::report_pdf(*view, rooms.options.origin + rooms.options.base_path);
  if (!file.ok()) return Page{503, "text/plain; charset=utf-8", file.error().message + "\n", Freshness::never, ""};
  return Page{200, is_card ? "image/png" : "application/pdf", std::move(*file), Freshness::never, ""};
}

}  // namespace

Result<views::ResultView> read_result(PressRooms& rooms, std::string_view query) {
  EditionOfPress edition(rooms);
  return journey::read_result(setting_of(rooms, edition), FormFields::parse(query));
}

std::optional<Page> print_journey(PressRooms& rooms, std::string_view path, std::string_view query) {
  EditionOfPress edition(rooms);
  if (rooms.options.seal && (path == site::kResultPdf || path == site::kResultCard))
    return print_result_file(rooms, path, query);
  auto answer = journey::show(setting_of(rooms, edition), path, query);
  if (!answer) return std::nullopt;
  return page_of(std::move(*answer), rooms, query.empty() ? Freshness::edition : Freshness::never);
}

std::optional<Page> receive_journey(PressRooms& rooms, std::string_view path, std::string_view query,
                                    std::string_view body) {
  EditionOfPress edition(rooms);
  auto answer = journey::receive(setting_of(rooms, edition), path, query, body);
  if (!answer) return std::nullopt;
  return page_of(std::move(*answer), rooms, Freshness::never);
}

}  // namespace willai::press
