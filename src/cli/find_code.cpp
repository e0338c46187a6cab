#include <fmt/format.h>

#include "api/json_writer.hpp"
#include "cli/command.hpp"
#include "cli/common_content.hpp"

namespace willai::cli {
namespace {

struct FindCodeOptions {
  std::string text;
  std::string data;
  std::size_t top = 8;
  bool json = false;
};

// How a code was found: by a name that is the text, by one that is near it, or by its words.
std::string how(const publish::FoundCode& each) {
  if (!each.score) return "the code itself";
  if (each.because.met == matching::Met::words) return "by its words";
  return fmt::format("{} “{}”", each.because.met == matching::Met::title ? "by the title" : "by the task", each.because.text);
}

std::string shown_name(const publish::FoundCode& each) {
  if (each.title.empty() || each.title == each.name) return each.name;
  return each.name.empty() ? each.title : fmt::format("{} ({})", each.name, each.title);
}

void print_line(const publish::FoundCode& each) {
  const std::string share = each.score ? fmt::format("{:3.0f}%", 100 * *each.score) : "    ";
  fmt::print("{}  {}  {}; {}\n", each.code, share, shown_name(each), how(each));
}

std::string to_json(const std::string& text, const std::vector<publish::FoundCode>& found) {
  api::JsonWriter json;
  json.begin().field("query", text).list("codes", found, [&](const publish::FoundCode& each) {
    json.begin().field("code", each.code).field_or_null("name", each.name).field_or_null("title", each.title);
    json.number_or_null("score", each.score ? std::optional<double>(*each.score) : std::nullopt);
    json.field("met", each.score ? word_for(each.because.met) : "code").field_or_null("because", each.because.text).end();
  });
  json.end();
  return std::move(json).text();
}

Result<Outcome> find_code(const FindCodeOptions& options) {
  const publish::Content common = TRY(load_common_content());
  const publish::Dataset dataset = TRY(load_data_if_given(options.data));
  const publish::CodeFinder finder = TRY(make_code_finder(common, dataset));
  const std::vector<publish::FoundCode> found = finder.find(options.text, options.top);
  if (options.json) fmt::print("{}\n", to_json(options.text, found));
  else
    for (const publish::FoundCode& each : found) print_line(each);
  if (found.empty()) return not_found(fmt::format("no occupation is near “{}”; try other words for the work", options.text));
  return Outcome::done;
}

}  // namespace

void add_find_code(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<FindCodeOptions>();
  Command command = add_command(line, exit_status, "find-code", "Find the O*NET-SOC code of an occupation by what people call it",
                                [options] { return find_code(*options); });
  command.option("text", options->text, "What people call the work, or the beginning of a code").required();
  command.option("--top", options->top, "How many codes to print").between(1, 50).with_default();
  command.option("--data", options->data, "Also search O*NET’s own titles and tasks in this folder of public measures");
  command.flag("--json", options->json, "Print one JSON object");
}

}  // namespace willai::cli
