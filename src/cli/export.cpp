#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/archive_option.hpp"
#include "cli/base_url.hpp"
#include "cli/edition_option.hpp"
#include "cli/command.hpp"
#include "exporting/exporter.hpp"

namespace willai::cli {
namespace {

struct ExportOptions {
  exporting::ExportRequest request;
  std::string base_url;
  std::vector<std::string> archive;
  std::string contact;
  bool precompress = false;
  bool gallery = false;
};

Result<Outcome> run(ExportOptions& options) {
  options.request.site = TRY(parse_base_url(options.base_url));
  options.request.site.has_gallery = options.gallery;
  options.request.site.contact = options.contact;
  // It stays open, because each of its pages is hashed when nobody else has it open.
  const store::EditionReader edition = TRY(open_edition(options.request.edition_file));
  const EditionFacts facts = edition.load_facts();
  options.request.site.archive = TRY(open_kept_editions(options.archive, facts, options.request.site));
  if (options.precompress) options.request.precompress = exporting::Precompress::yes;
  const exporting::ExportSummary summary = TRY(exporting::export_site(options.request));
  fmt::print("{}: {} files; {} written, {} unchanged, {} removed\n", options.request.folder,
             with_thousands(summary.pages), with_thousands(summary.written), with_thousands(summary.unchanged),
             with_thousands(summary.removed));
  if (options.base_url.empty())
    fmt::print("No --base-url was given, so the addresses in sitemap.xml begin with http://127.0.0.1:8080.\n");
  return Outcome::done;
}

}  // namespace

void add_export(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<ExportOptions>();
  Command command = add_command(line, exit_status, "export", "Write the whole site as static files, for any web host",
                                [options] { return run(*options); });
  command.option("folder", options->request.folder, "Folder to write: empty, new, or an earlier export").required();
  command.option("--edition", options->request.edition_file, "The edition to use; default: the built-in one");
  command.option("--base-url", options->base_url, "Address of the site, such as https://example.org/jobs");
  command.option("--archive", options->archive, std::string(kArchiveHelp));
  command.option("--contact", options->contact, "Where readers report errors, such as help@example.org");
  command.flag("--precompress", options->precompress, "Also write a .gz and a .br copy of every text file");
  command.flag("--gallery", options->gallery, "Also write /gallery, every component in every state");
  command.option("--threads", options->request.threads, "Number of threads; default: one per core");
}

}  // namespace willai::cli
