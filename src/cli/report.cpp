#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "cli/assessment_input.hpp"
#include "cli/base_url.hpp"
#include "cli/command.hpp"
#include "pdf/report_pdf.hpp"
#include "routing/assessment_service.hpp"
#include "system/disk.hpp"

namespace willai::cli {
namespace {

struct ReportOptions {
  std::string file;
  std::string pdf;
  std::string card;
  std::string edition;
  std::string base_url;
};

// "-" is standard output, which must not be a terminal: neither format is readable there.
Result<> put(const std::string& out, std::string_view bytes) {
  if (out != "-") return system::save(out, bytes);
  if (::isatty(STDOUT_FILENO) != 0)
    return invalid("standard output is a terminal; name a file, or redirect with > or |");
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0)
    return io_error("could not write the whole report to standard output");
  return Nothing{};
}

Result<> check(const ReportOptions& options) {
  if (options.pdf.empty() && options.card.empty())
    return invalid("nothing to write; give --pdf OUT, --card OUT or both");
  if (options.pdf == options.card)
    return invalid(fmt::format("the report and the card cannot both be written to “{}”", options.pdf));
  return Nothing{};
}

// Both are made before either is written.
Result<Outcome> report(const ReportOptions& options) {
  TRY(check(options));
  const routing::SiteOptions site = TRY(parse_base_url(options.base_url));
  const std::string json = TRY(read_assessment(options.file));
  const auto service = TRY(routing::AssessmentService::open(options.edition));
  const views::ResultView view = TRY(service.view(json));
  std::string pdf;
  std::string card;
  if (!options.pdf.empty()) pdf = TRY(pdf::report_pdf(view, site.origin + site.base_path));
  if (!options.card.empty()) card = TRY(pdf::share_card(view, site.origin + site.base_path));
  if (!options.pdf.empty()) TRY(put(options.pdf, pdf));
  if (!options.card.empty()) TRY(put(options.card, card));
  return Outcome::done;
}

}  // namespace

void add_report(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<ReportOptions>();
  Command command =
      add_command(line, exit_status, "report", "Write your own week as a PDF report, and as a picture to share",
                  [options] { return report(*options); });
  command.option("file", options->file, "The assessment file; - reads standard input").required();
  command.option("--pdf", options->pdf, "The PDF to write; - writes standard output");
  command.option("--card", options->card, "The share card (PNG) to write; - writes standard output");
  command.option("--edition", options->edition, "The edition to use; default: the built-in one");
  command.option("--base-url", options->base_url,
                 "Address of the site, such as https://example.org/jobs; for links to it");
}

}  // namespace willai::cli
