#include "publish/publish.hpp"
#include "publish/dataset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/edition_keys.hpp"
#include "domain/study_ids.hpp"
#include "store/edition_check.hpp"
#include "store/edition_writer.hpp"
#include "store/previous_edition.hpp"
#include "system/builtin_content.hpp"
#include "views/change_wording.hpp"

namespace willai::cli {
namespace {

struct PublishOptions {
  std::string out;
  std::string previous;
  std::string key;
  publish::PublishRequest request;
};

// Before anything else, so that nobody misses it.
void print_aloud(const publish::PublishSummary& summary) {
  for (const std::string& sentence : summary.aloud) fmt::print("attention: {}\n", sentence);
  std::fflush(stdout);
}

void print_summary(const publish::PublishSummary& summary, const std::string& out) {
  fmt::print("{}: {} written, {} composed; {} tasks, {} of them rated\n", out,
             counted(summary.written, "profession", "professions"), with_thousands(summary.composed),
             with_thousands(summary.tasks), with_thousands(summary.rated));
  if (summary.labels > 0) {
    fmt::print(
        "labels: {} in the study; {} joined by id ({} of these reworded since), {} by text; {} matched no task "
        "(table unjoined)\n",
        with_thousands(summary.labels), with_thousands(summary.labels_by_id + summary.labels_reworded),
        with_thousands(summary.labels_reworded), with_thousands(summary.labels_by_text),
        with_thousands(summary.unjoined));
    fmt::print("occ_level.csv: our figures equal the publisher’s for {} of {} occupations\n",
               summary.equal_to_publisher, summary.published_occupations);
  }
  if (!summary.changes.empty()) fmt::print("since the previous edition:\n");
  for (const std::string& line : views::tally_lines(summary.changes)) fmt::print("  {}\n", line);
  for (const std::string& note : summary.notes) fmt::print("note: {}\n", note);
  for (const std::string& file : summary.absent) fmt::print("missing: {} (shown as a gap; not an error)\n", file);
}

// The given folder, or the built-in content, unless content is left out.
std::string content_of(const publish::PublishRequest& request) {
  if (std::ranges::find(request.without, study_id::kContent) != request.without.end()) return "";
  return request.content_folder.empty() ? std::string(system::kBuiltin) + "content" : request.content_folder;
}

// ", or left out with --without aioe"; "" if the faults belong to no source.
std::string way_out(const std::vector<std::string>& sources) {
  return sources.empty() ? ""
                         : fmt::format(", or leave out the source: --without {}", fmt::join(sources, " --without "));
}

Result<Outcome> publish(PublishOptions& options) {
  if (system::exists(options.out))
    return conflict(
        fmt::format("“{}” already exists. Editions are never overwritten; choose another name", options.out));
  const std::string folder = std::filesystem::path(options.out).parent_path().string();
  if (!folder.empty() && !system::exists(folder)) return not_found(fmt::format("there is no folder “{}”; make it, or choose another --out", folder));
  std::optional<store::SecretKey> key;
  if (!options.key.empty()) key = TRY(read_secret_key(options.key));
  if (!options.previous.empty())
    options.request.previous = store::load_previous(TRY(store::EditionReader::open(options.previous)));
  options.request.has_builtin_content = options.request.content_folder.empty();
  options.request.content_folder = content_of(options.request);
  options.request.builtin_content = std::string(system::kBuiltin) + "content";
  options.request.catalog = TRY(system::load_builtin_catalog());
  publish::Publication publication = TRY(publish::make_edition(system::DiskAndBuiltin(), options.request));
  print_aloud(publication.summary);
  if (!publication.rejects.empty()) {
    print_rejects(publication.rejects);
    return invalid(fmt::format("nothing was published; first fix {} listed above{}",
                               counted(static_cast<long>(publication.rejects.size()), "fault", "faults"),
                               way_out(publication.faulty_sources)));
  }
  const std::string unfinished = options.out + ".unfinished";
  std::remove(unfinished.c_str());
  TRY(store::save_edition(*publication.draft, unfinished));
  if (key) TRY(store::sign_edition(unfinished, *key));
  TRY(system::move_into_place(unfinished, options.out));
  print_summary(publication.summary, options.out);
  return Outcome::done;
}

// Accepts our names of the sources and the names of their folders, and replaces the latter by ours. Returns "" if the
// name is valid.
std::string parse_source(std::string& name) {
  const auto catalog = system::load_builtin_catalog();
  if (!catalog.ok()) return catalog.error().message;
  if (const auto source = catalog->find_source(name); !source.empty()) name = source;
  if (name == study_id::kContent || std::ranges::find(study_id::kPublished, name) != study_id::kPublished.end())
    return "";
  return fmt::format("“{}” is not a source; the sources are {} and content", name,
                     fmt::join(study_id::kPublished, ", "));
}

std::string names_listed() { return fmt::format("{{{},content}}", fmt::join(study_id::kPublished, ",")); }

}  // namespace

void add_publish(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<PublishOptions>();
  Command command =
      add_command(line, exit_status, "publish", "Make an edition: one SQLite file with content, data and figures",
                  [options] { return publish(*options); });
  command.option("--out", options->out, "The file to write; it must not exist").required();
  command.option("--content", options->request.content_folder,
                 "Content folder with edition.toml and professions/*.toml; default: the built-in content");
  command.option("--data", options->request.data_folder,
                 "Folder of public measures, as downloaded from their publishers");
  command.option("--without", options->request.without, "Leave out a source; may be repeated")
      .changed(parse_source, names_listed());
  command.option("--volume", options->request.volume, "Volume number; default: from edition.toml, or 1")
      .between(1, 999);
  command.option("--number", options->request.number, "Number within the volume; default: from edition.toml, or 1")
      .between(1, 9999);
  command.option("--date", options->request.date, "Date, such as 2026-11-23; default: from edition.toml");
  command.option("--previous", options->previous, "The previous edition, to show what changed since");
  command.option("--sign", options->key, "Sign the edition with the secret key in this file");
}

}  // namespace willai::cli
