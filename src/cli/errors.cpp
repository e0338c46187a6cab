// willai errors list, show, settle: what readers reported as wrong, for the editors.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "api/error_reports_json.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/mail_options.hpp"
#include "importers/corrections.hpp"
#include "system/disk.hpp"
#include "system/real_outside.hpp"

namespace willai::cli {
namespace {

using api::ShownErrorReport;

struct ErrorsOptions {
  StoreOptions store;
  bool all = false;
  bool json = false;
  std::string id;
  std::string as;
  std::string wrong;
  std::string content;
  bool no_correction = false;
};

constexpr std::size_t kShortId = 8;    // of 32 digits: enough to tell them apart
constexpr std::size_t kLeastOfId = 4;
constexpr std::size_t kShownText = 70;

std::string day_of(Moment moment) {
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::chrono::time_point_cast<std::chrono::seconds>(moment)));
}

std::string decrypted(const ports::Seal& seal, const std::string& sealed, ports::SealedFor purpose) {
  return sealed.empty() ? "" : seal.find_bytes(sealed, purpose).value_or("(it cannot be decrypted with this secret)");
}

ShownErrorReport shown_report(const ports::ErrorReport& report, const ports::Seal& seal) {
  return {.id = report.id.substr(0, kShortId),
          .page = report.page,
          .edition = report.edition,
          .text = decrypted(seal, report.text, ports::SealedFor::error),
          .address = decrypted(seal, report.address, ports::SealedFor::address),
          .made = report.made,
          .settled = report.settled,
          .settled_as = report.settled_as};
}

std::string in_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return shortened(text, kShownText);
}

void print_line(const ShownErrorReport& report) {
  fmt::print("{}  {}  {}  {}{}\n", report.id, day_of(report.made), report.page, report.settled ? "settled: " : "",
             in_one_line(report.settled ? report.settled_as : report.text));
}

Result<Outcome> list_errors(const ErrorsOptions& options) {
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  std::vector<ShownErrorReport> reports;
  for (const ports::ErrorReport& each : TRY(store->errors(system::RealOutside().now())))
    if (options.all || !each.settled) reports.push_back(shown_report(each, *place.seal));
  if (options.json) {
    fmt::print("{}\n", api::error_reports_json(reports));
    return Outcome::done;
  }
  for (const ShownErrorReport& report : reports) print_line(report);
  if (reports.empty()) fmt::print("{}\n", options.all ? "No error is reported." : "No report is open.");
  return Outcome::done;
}

// By the first digits of its number.
Result<ports::ErrorReport> report_named(ports::ReportStore& store, const std::string& id) {
  const std::vector<ports::ErrorReport> all = TRY(store.errors(system::RealOutside().now()));
  std::vector<ports::ErrorReport> found;
  std::ranges::copy_if(all, std::back_inserter(found), [&](const auto& each) { return each.id.starts_with(id); });
  if (found.size() == 1 && id.size() >= kLeastOfId) return found.front();
  if (!found.empty()) return invalid(fmt::format("“{}” is not enough of a number to name one report; give the eight digits of: willai errors list --all", id));
  return not_found(fmt::format("there is no error report “{}”; see: willai errors list --all", id));
}

Result<Outcome> show_error(const ErrorsOptions& options) {
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  const ShownErrorReport report = shown_report(TRY(report_named(*store, options.id)), *place.seal);
  fmt::print("{}  {}  {}  edition {}\n", report.id, day_of(report.made), report.page, report.edition);
  if (!report.address.empty()) fmt::print("from {}\n", report.address);
  if (report.settled) fmt::print("settled on {}: {}\n", day_of(*report.settled), report.settled_as);
  fmt::print("\n{}\n", report.text);
  return Outcome::done;
}

std::string file_of_corrections(const ErrorsOptions& options) { return options.content + "/corrections.toml"; }

// The file with the entry behind what it has; a fault in it is the error, and nothing is written.
Result<std::string> with_entry(const ErrorsOptions& options, const std::string& entry) {
  const auto there = TRY(system::Files().find(file_of_corrections(options)));
  std::string text = there.value_or("");
  if (!text.empty()) text += text.ends_with('\n') ? "\n" : "\n\n";
  text += entry;
  const auto read = importers::parse_corrections(text, file_of_corrections(options));
  if (!read.rejects.empty()) return invalid(fmt::format("{}; nothing was written or settled", importers::sentence_for(read.rejects.front())));
  return text;
}

// The entry is in the file before the report is settled: what fails between the two is done again.
Result<> write_entry(const ErrorsOptions& options, const std::string& entry) {
  const std::string file = file_of_corrections(options);
  if (!system::exists(options.content)) return not_found(fmt::format("there is no folder “{}”; nothing was written or settled", options.content));
  TRY(system::save(file, TRY(with_entry(options, entry))));
  fmt::print("Written into {}. The next edition lists it at /corrections.\n", file);
  return Nothing{};
}

Result<> note_correction(const ErrorsOptions& options, const ports::ErrorReport& report) {
  const std::string entry = importers::correction_text({.date = day_of(system::RealOutside().now()),
                                                        .page = report.page,
                                                        .wrong = options.wrong.empty() ? "TODO: what the page said" : options.wrong,
                                                        .right = options.as},
                                                       report.edition);
  if (!options.content.empty()) return write_entry(options, entry);
  fmt::print("Put this into corrections.toml of your content folder:\n\n{}\n", entry);
  return Nothing{};
}

Result<Outcome> settle_error(const ErrorsOptions& options) {
  if (trim(options.as).empty()) return invalid("--as is empty; say what is right, or what came of the report");
  if (!options.content.empty() && options.wrong.empty())
    return invalid("say with --wrong what the page said, in your own words: readers will see it beside what is right");
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  const ports::ErrorReport report = TRY(report_named(*store, options.id));
  if (report.settled) return conflict(fmt::format("this report was settled on {}: {}", day_of(*report.settled), report.settled_as));
  if (!options.no_correction) TRY(note_correction(options, report));
  if (!TRY(store->settle_error(report.id, options.as, system::RealOutside().now())))
    return conflict("this report was settled or erased just now");
  fmt::print("Settled. What the reader wrote is erased after {} days.\n",
             std::chrono::duration_cast<std::chrono::days>(ports::kReportKeeping.settled).count());
  return Outcome::done;
}

}  // namespace

void add_errors(Command line, ExitStatus& exit_status) {
  Command group = line.group("errors", "Read and settle what readers reported as wrong on a page");
  auto options = std::make_shared<ErrorsOptions>();
  Command list = add_command(group, exit_status, "list", "List the reports that are open", [options] { return list_errors(*options); });
  list.flag("--all", options->all, "Also those that are settled");
  list.flag("--json", options->json, "Print one JSON array, with the whole texts");
  add_store_options(list, options->store);
  Command show = add_command(group, exit_status, "show", "Show one report", [options] { return show_error(*options); });
  show.option("id", options->id, "The first digits of its number").required();
  add_store_options(show, options->store);
  Command settle = add_command(group, exit_status, "settle", "Say what came of a report, and make its entry for the corrections",
                               [options] { return settle_error(*options); });
  settle.option("id", options->id, "The first digits of its number").required();
  settle.option("--as", options->as, "What is right, in a sentence for readers; or what came of it").required();
  settle.option("--wrong", options->wrong, "What the page said, in a sentence for readers");
  settle.option("--content", options->content, "Write the entry into corrections.toml of this content folder; by default it is printed");
  settle.flag("--no-correction", options->no_correction, "Make no entry: the page was right, or nothing worth a correction was wrong");
  add_store_options(settle, options->store);
}

}  // namespace willai::cli
