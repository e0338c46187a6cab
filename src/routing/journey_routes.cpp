// The assessment's pages: the journey over the edition of this site.
#include <fmt/format.h>

#include "api/result_json.hpp"
#include "browser/open_seal.hpp"
#include "assessment/assessing.hpp"
#include "assessment/journey.hpp"
#include "assessment/state.hpp"
#include "mcp/json_text.hpp"
#include "pdf/report_pdf.hpp"
#include "routing/api_limit.hpp"
#include "routing/assessor_once.hpp"
#include "routing/handlers.hpp"
#include "routing/lookups.hpp"
#include "routing/page_forms.hpp"
#include "service/problem.hpp"
#include "service/sentence.hpp"
#include "site/routes.hpp"

namespace willai::routing {
namespace {

class EditionOfSite : public assessment::Edition {
 public:
  explicit EditionOfSite(SiteContext& context) : context_(context) {}

  const EditionFacts& facts() const override { return context_.facts; }
  const Profession* find_profession(std::string_view slug) override { return context_.find_profession(slug); }
  views::Findings find_jobs(const std::string& text, std::size_t most) override {
    return routing::find_jobs(context_, text, most);
  }
  Result<std::shared_ptr<const assessment::Assessor>> assessor() override {
    return context_.options.assessor->get(context_.reader);
  }
  std::vector<PastTask> find_past_tasks(const std::string& profession) override {
    return context_.reader.load_past_tasks(profession);
  }

 private:
  SiteContext& context_;
};

// Where the program carries the module, a static copy has the forms and waits for the script.
assessment::Setting setting_of(SiteContext& context, EditionOfSite& edition) {
  static const browser::OpenSeal open;
  if (context.options.seal) return {edition, context.options.seal.get(), context.frame(), assessment::Place::server};
  if (context.packs.empty()) return {edition, nullptr, context.frame(), assessment::Place::copy};
  return {edition, &open, context.frame(), assessment::Place::copy};
}

// The journey says what is wrong in one member, “error”; here it becomes a problem, which has that member, too.
Page fault_page(const assessment::Answer& answer) {
  const auto body = api::parse_json(answer.body);
  const api::JsonValue* const sentence = body.ok() ? mcp::find_in(*body, "error") : nullptr;
  return json_fault(service::sentence_of(sentence ? sentence->text : "the address leads to no result"), answer.status, service::code::kParameter);
}

// A page of answers is the reader's alone; without any it is that of the edition.
Page page_of_answer(assessment::Answer answer, const SiteContext& context, Freshness freshness) {
  if (answer.kind == assessment::Kind::json && answer.status >= 400) return fault_page(answer);
  if (answer.kind == assessment::Kind::json) return json_page(std::move(answer.body), answer.status, freshness);
  if (answer.kind == assessment::Kind::elsewhere) return see_other(context, answer.location);
  Page page = html_page(std::move(answer.body), answer.status);
  page.freshness = freshness;
  return page;
}

Page file_page(Result<std::string> file, std::string type) {
  if (!file.ok())
    return {.status = 503,
            .type = "text/plain; charset=utf-8",
            .body = file.error().message + "\n",
            .freshness = Freshness::never};
  return {.type = std::move(type), .body = std::move(*file), .freshness = Freshness::never};
}

// Shown beside a link to the result, on any site.
Page card_page(Result<std::string> picture) {
  Page page = file_page(std::move(picture), "image/png");
  page.embedding = http::Embedding::any_site;
  return page;
}

}  // namespace

Result<views::ResultView> read_result(SiteContext& context, std::string_view query) {
  EditionOfSite edition(context);
  return assessment::read_result(setting_of(context, edition), site::FormFields::parse(query));
}

Result<std::string> query_of_week(SiteContext& context, AssessmentParts week, const Profession& profession) {
  const Assessment checked = TRY(Assessment::make(std::move(week)));
  EditionOfSite edition(context);
  return assessment::query_of(setting_of(context, edition), checked, &profession);
}

std::optional<Page> show_journey(SiteContext& context, const RouteRequest& request) {
  EditionOfSite edition(context);
  auto answer = assessment::show(setting_of(context, edition), request.path, request.query);
  if (!answer) return std::nullopt;
  return page_of_answer(std::move(*answer), context, request.query.empty() ? Freshness::minutes : Freshness::never);
}

std::optional<Page> receive_journey(SiteContext& context, const RouteRequest& request) {
  EditionOfSite edition(context);
  auto answer = assessment::receive(setting_of(context, edition), request.path, request.query, request.body);
  if (!answer) return std::nullopt;
  return page_of_answer(std::move(*answer), context, Freshness::never);
}

// The page says what is wrong with an address that leads to no result.
std::optional<Page> show_result_file(SiteContext& context, const RouteRequest& request) {
  if (!context.options.seal) return std::nullopt;
  const auto view = read_result(context, request.query);
  if (!view.ok()) return show_journey(context, {.path = site::kResult, .query = request.query});
  const std::string site = context.options.origin + context.options.base_path;
  if (request.path == site::kResultCard) return card_page(pdf::share_card(*view, site));
  const bool is_handout = site::FormFields::parse(request.query).value(assessment::kPart) == assessment::kHandout;
  return file_page(is_handout ? pdf::handout_pdf(*view, site) : pdf::report_pdf(*view, site), "application/pdf");
}

// The same with words that a browser kept to itself until its reader ticked them.
std::optional<Page> receive_result_file(SiteContext& context, const RouteRequest& request) {
  if (!context.options.seal) return std::nullopt;
  const std::string words = site::FormFields::parse(request.body).value("words");
  std::string query(request.query);
  if (!words.empty()) {
    const auto bytes = browser::OpenSeal().find_bytes(words, ports::SealedFor::assessment);
    if (bytes) query += fmt::format("&{}={}", assessment::kSealed, context.options.seal->close(*bytes, ports::SealedFor::assessment));
  }
  return show_result_file(context, {.path = request.path, .query = query});
}

// The sender can fix a fault of the assessment, but none of the edition.
std::optional<Page> receive_assessment(SiteContext& context, const RouteRequest& request) {
  return limited(context, request, [&]() -> Page {
    EditionOfSite edition(context);
    const auto result = assessment::assess(edition, request.body);
    if (result.ok()) return json_page(api::to_json(*result), 200, Freshness::never);
    const bool is_of_sender = result.error().kind == ErrorKind::invalid;
    return json_fault(service::sentence_of(result.error().message), is_of_sender ? 400 : 503, is_of_sender ? service::code::kBody : service::code::kUnavailable);
  });
}

}  // namespace willai::routing
