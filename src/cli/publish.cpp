#include "app/publish.hpp"
#include "app/dataset.hpp"
#include "app/title_model.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "domain/study_ids.hpp"
#include "store/edition_writer.hpp"
#include "store/previous_edition.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

struct PublishOptions {
  std::string out;
  std::string previous;
  PublishRequest request;
};

void print_summary(const PublishSummary& summary, const std::string& out) {
  fmt::print("{}: {} written, {} composed; {} tasks, {} of them rated\n", out,
             counted(summary.written, "profession", "professions"), with_thousands(summary.composed),
             with_thousands(summary.tasks), with_thousands(summary.rated));
  if (summary.labels > 0) {
    fmt::print(
        "labels: {} in the study; {} joined by id, {} of these reworded since, {} by text; {} met no task (table "
        "unjoined)\n",
        with_thousands(summary.labels), with_thousands(summary.labels_by_id + summary.labels_reworded),
        with_thousands(summary.labels_reworded), with_thousands(summary.labels_by_text),
        with_thousands(summary.unjoined));
    fmt::print("occ_level.csv: our figures equal the publisher’s for {} of {} occupations\n",
               summary.equal_to_publisher, summary.published_occupations);
  }
  for (const std::string& note : summary.notes) fmt::print("note: {}\n", note);
  for (const std::string& file : summary.absent) fmt::print("absent: {} (a gap, not an error)\n", file);
}

// The folder named, else the content built into the program, unless it is to be left out.
std::string content_of(const PublishRequest& request) {
  if (std::ranges::find(request.without, study_id::kContent) != request.without.end()) return "";
  return request.content_folder.empty() ? std::string(kBuiltin) + "content" : request.content_folder;
}

// ", or left out with --without aioe"; nothing where the faults are of no source.
std::string way_out(const std::vector<std::string>& sources) {
  return sources.empty() ? "" : fmt::format(", or left out with --without {}", fmt::join(sources, " --without "));
}

// An editor's folder has none of its own, as a rule.
Result<std::optional<MatchParts>> title_model_for(const EditionDraft& draft, const std::string& content_folder) {
  if (draft.professions.size() <= kFewProfessions) return std::optional<MatchParts>();
  auto own = TRY(load_title_model(DiskAndBuiltin(), content_folder));
  if (own) return own;
  return load_title_model(DiskAndBuiltin(), std::string(kBuiltin) + "content");
}

Result<Outcome> publish(PublishOptions& options) {
  if (disk::exists(options.out))
    return conflict(
        fmt::format("“{}” is there already, and an edition is never changed; choose another name", options.out));
  if (!options.previous.empty()) options.request.previous = load_previous(TRY(EditionReader::open(options.previous)));
  options.request.content_folder = content_of(options.request);
  options.request.catalog = TRY(load_builtin_catalog());
  Publication publication = TRY(prepare_edition(DiskAndBuiltin(), options.request));
  if (!publication.rejects.empty()) {
    print_rejects(publication.rejects);
    return invalid(fmt::format("nothing was published: {} above must be put right first{}",
                               counted(static_cast<long>(publication.rejects.size()), "fault", "faults"),
                               way_out(publication.faulty_sources)));
  }
  add_matching(*publication.draft, TRY(title_model_for(*publication.draft, options.request.content_folder)));
  const std::string unfinished = options.out + ".unfinished";
  std::remove(unfinished.c_str());
  TRY(store::save_edition(*publication.draft, unfinished));
  TRY(disk::move_into_place(unfinished, options.out));
  print_summary(publication.summary, options.out);
  return Outcome::done;
}

// What --without takes: our names of the sources, or those of their folders, which it turns into ours. An empty text:
// all is well.
std::string parse_source(std::string& name) {
  const auto catalog = load_builtin_catalog();
  if (!catalog.ok()) return catalog.error().message;
  if (const auto source = catalog->find_source(name); !source.empty()) name = source;
  if (name == study_id::kContent || std::ranges::find(study_id::kPublished, name) != study_id::kPublished.end())
    return "";
  return fmt::format("“{}” is no source; there are {} and content", name, fmt::join(study_id::kPublished, ", "));
}

std::string names_listed() { return fmt::format("{{{},content}}", fmt::join(study_id::kPublished, ",")); }

}  // namespace

void add_publish(Command line, Ending& ending) {
  auto options = std::make_shared<PublishOptions>();
  Command command =
      add_command(line, ending, "publish", "Make an edition: one SQLite file of content, data and figures",
                  [options] { return publish(*options); });
  command.option("--out", options->out, "The file to write; must not exist").required();
  command.option("--content", options->request.content_folder,
                 "Folder of content: edition.toml and professions/*.toml; default: the content built in");
  command.option("--data", options->request.data_folder, "Folder of public measures, as their publishers issue them");
  command.option("--without", options->request.without, "Leave out a source; may be repeated")
      .changed(parse_source, names_listed());
  command.option("--volume", options->request.volume, "Volume; default: as edition.toml says, or 1").between(1, 999);
  command.option("--number", options->request.number, "Number; default: as edition.toml says, or 1").between(1, 9999);
  command.option("--date", options->request.date, "Date, as 2026-11-23; default: as edition.toml says");
  command.option("--previous", options->previous, "The last edition, to name what moved");
}

}  // namespace willai::cli
