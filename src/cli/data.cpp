#include <fmt/format.h>

#include <algorithm>

#include "app/pull.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/manifest_list.hpp"
#include "cli/pull_report.hpp"
#include "net/http_downloader.hpp"
#include "system/builtin.hpp"
#include "system/builtin_content.hpp"
#include "system/data_folder.hpp"

namespace willai::cli {
namespace {

struct PullOptions {
  std::string into = "data";
  std::string manifest;
  std::vector<std::string> only;
  std::vector<std::string> agree;
  bool list = false;
  bool json = false;
  std::string contact;
  long patience = 30;
  int attempts = 5;
  double pause = 2;
  long long largest = 256;
};

Result<data::Manifest> load_manifest(const std::string& named) {
  if (named.empty()) return TRY(load_builtin_catalog()).manifest();
  const auto text = TRY(DiskAndBuiltin().find(named));
  if (!text) return not_found(fmt::format("there is no manifest “{}”", named));
  const auto manifest = data::parse_manifest(*text, named);
  if (manifest.rejects.empty()) return manifest.rows.front();
  print_rejects(manifest.rejects);
  return invalid(fmt::format("nothing was pulled: {} of the manifest above must be put right first",
                             counted(static_cast<long>(manifest.rejects.size()), "fault", "faults")));
}

// Names that the manifest does not have are a slip of the keyboard, not a wish for nothing.
Result<> check_sources(const data::Manifest& manifest, const std::vector<std::string>& named) {
  const auto known = manifest.sources();
  for (const std::string& source : named)
    if (std::ranges::find(known, source) == known.end())
      return not_found(fmt::format("the manifest has no source “{}”; it has {}", source, join_with_and(known)));
  return Nothing{};
}

data::Manifest only_of(data::Manifest manifest, const std::vector<std::string>& only) {
  if (!only.empty())
    std::erase_if(manifest.files,
                  [&](const data::ManifestFile& file) { return std::ranges::find(only, file.source) == only.end(); });
  return manifest;
}

net::HttpOptions http_options(const PullOptions& options) {
  const std::string contact = options.contact.empty() ? "" : fmt::format(" ({})", options.contact);
  return {fmt::format("willai/{}{}", build_facts().version, contact), std::chrono::seconds(options.patience)};
}

PullRequest request_for(const PullOptions& options, const data::Manifest& manifest) {
  const auto pause = std::chrono::milliseconds(static_cast<long long>(options.pause * 1000));
  return {manifest.files, options.attempts, pause, options.largest << 20};
}

void print_gaps(const PullSummary& summary) {
  std::vector<std::string> gaps;
  for (const auto& [source, files] : summary.gaps)
    gaps.push_back(fmt::format("{} ({})", source, counted(files, "file", "files")));
  if (!gaps.empty()) fmt::print("not there or not verified: {}\n", join_with_and(gaps));
}

Result<Outcome> pull(const PullOptions& options) {
  const data::Manifest whole = TRY(load_manifest(options.manifest));
  TRY(check_sources(whole, options.only));
  TRY(check_sources(whole, options.agree));
  const data::Manifest manifest = only_of(whole, options.only);
  if (options.list) {
    fmt::print("{}", options.json ? manifest_json(manifest) : manifest_table(manifest));
    return Outcome::done;
  }
  disk::DataFolder folder = TRY(disk::DataFolder::open(options.into));
  net::HttpDownloader downloader(http_options(options));
  PullReport report(options.agree);
  const PullSummary summary = TRY(willai::pull({folder, downloader, report}, request_for(options, manifest)));
  fmt::print("{}: {} of {} there and verified\n", options.into, with_thousands(summary.there),
             counted(summary.wanted, "file", "files"));
  print_gaps(summary);
  std::fflush(stdout);  // before the sentence on standard error that may follow
  if (summary.there == summary.wanted) return Outcome::done;
  return io_error(fmt::format("{} not as wanted; what is said above tells why, and another pull goes on from here",
                              counted(summary.wanted - summary.there, "file is", "files are")));
}

void add_patience(Command command, PullOptions& options) {
  command.option("--patience", options.patience, "Seconds without a byte before a connection is given up")
      .between(1, 3600)
      .with_default();
  command.option("--attempts", options.attempts, "Times each download is tried").between(1, 100).with_default();
  command.option("--pause", options.pause, "Seconds before the second attempt; doubled before each further one")
      .between(0.0, 600.0)
      .with_default();
  command.option("--largest", options.largest, "Megabytes that a download, or what is in it, may have")
      .between(1, 16384)
      .with_default();
}

// A line break in it would be a header of its own.
std::string wrong_contact(const std::string& text) {
  const bool plain = std::ranges::all_of(text, [](unsigned char c) { return c > 0x20 && c < 0x7F; });
  return plain && !text.empty() ? "" : "write an address without spaces, as me@example.org";
}

void add_pull(Command data, Ending& ending) {
  auto options = std::make_shared<PullOptions>();
  Command command = add_command(data, ending, "pull", "Fetch every public measure from its publisher",
                                [options] { return pull(*options); });
  command.option("--into", options->into, "Folder to fill, for `willai publish --data`").with_default();
  command.option("--only", options->only, "Only these sources").split_at(',');
  command.option("--agree", options->agree, "Fetch these sources, whose terms you have read and agree to")
      .split_at(',');
  command.option("--manifest", options->manifest, "Another list of files; default: the one built in");
  const Option list = command.flag("--list", options->list, "Print the list of files and fetch nothing");
  command.flag("--json", options->json, "The list as one JSON object a line").needs(list);
  command.option("--contact", options->contact, "Address that publishers may write to; some ask for one")
      .checked(wrong_contact);
  add_patience(command, *options);
}

}  // namespace

void add_data(Command line, Ending& ending) {
  Command data = line.group("data", "The public measures that editions are made from");
  add_pull(data, ending);
}

}  // namespace willai::cli
