#include <fmt/format.h>

#include <algorithm>

#include "pull/pull.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/manifest_list.hpp"
#include "cli/pull_report.hpp"
#include "pull/http_downloader.hpp"
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
  std::string release;
  bool list = false;
  bool json = false;
  std::string contact;
  long patience = 30;
  int attempts = 5;
  double pause = 2;
  long long largest = 256;
};

Result<importers::Manifest> load_manifest(const std::string& named) {
  if (named.empty()) return TRY(system::load_builtin_catalog()).manifest();
  const auto text = TRY(system::DiskAndBuiltin().find(named));
  if (!text) return not_found(fmt::format("there is no manifest “{}”", named));
  const auto manifest = importers::parse_manifest(*text, named);
  if (manifest.rejects.empty()) return manifest.rows.front();
  print_rejects(manifest.rejects);
  return invalid(fmt::format("nothing was downloaded: first fix {} of the manifest listed above",
                             counted(static_cast<long>(manifest.rejects.size()), "fault", "faults")));
}

// A name that is not in the manifest is a typing error, so it is reported.
Result<> check_sources(const importers::Manifest& manifest, const std::vector<std::string>& named) {
  const auto known = manifest.sources();
  for (const std::string& source : named)
    if (std::ranges::find(known, source) == known.end())
      return not_found(
          fmt::format("the manifest does not list a source “{}”; it lists {}", source, join_with_and(known)));
  return Nothing{};
}

// A release that no source has is a typing error, too.
Result<importers::Manifest> release_of(const importers::Manifest& manifest, const std::string& release) {
  if (!release.empty() && !manifest.has_release(release))
    return not_found(
        fmt::format("the manifest does not list a release “{}”; willai data pull --list shows the newest, "
                    "and docs/data.md the others",
                    release));
  return manifest.of_release(release);
}

importers::Manifest only_of(importers::Manifest manifest, const std::vector<std::string>& only) {
  if (!only.empty())
    std::erase_if(manifest.files, [&](const importers::ManifestFile& file) {
      return std::ranges::find(only, file.source) == only.end();
    });
  return manifest;
}

pull::HttpOptions http_options(const PullOptions& options) {
  const std::string contact = options.contact.empty() ? "" : fmt::format(" ({})", options.contact);
  return {fmt::format("willai/{}{}", system::build_facts().version, contact), std::chrono::seconds(options.patience)};
}

pull::PullRequest request_for(const PullOptions& options, const importers::Manifest& manifest) {
  const auto pause = std::chrono::milliseconds(static_cast<long long>(options.pause * 1000));
  return {manifest.files, options.attempts, pause, options.largest << 20};
}

void print_gaps(const pull::PullSummary& summary) {
  std::vector<std::string> gaps;
  for (const auto& [source, files] : summary.gaps)
    gaps.push_back(fmt::format("{} ({})", source, counted(files, "file", "files")));
  if (!gaps.empty()) fmt::print("missing or not verified: {}\n", join_with_and(gaps));
}

Result<Outcome> pull(const PullOptions& options) {
  const importers::Manifest whole = TRY(load_manifest(options.manifest));
  TRY(check_sources(whole, options.only));
  TRY(check_sources(whole, options.agree));
  const importers::Manifest manifest = only_of(TRY(release_of(whole, options.release)), options.only);
  if (options.list) {
    fmt::print("{}", options.json ? manifest_json(manifest) : manifest_table(manifest));
    return Outcome::done;
  }
  system::DataFolder folder = TRY(system::DataFolder::open(options.into));
  pull::HttpDownloader downloader(http_options(options));
  PullReport report(options.agree);
  const pull::PullSummary summary = TRY(pull::pull({folder, downloader, report}, request_for(options, manifest)));
  fmt::print("{}: {} of {} present and verified\n", options.into, with_thousands(summary.there),
             counted(summary.wanted, "file", "files"));
  print_gaps(summary);
  if (summary.doubtful > 0)
    fmt::print("not as the manifest says, see above: {}\n", counted(summary.doubtful, "file", "files"));
  std::fflush(stdout);  // before the message on standard error that may follow
  if (summary.there == summary.wanted) return Outcome::done;
  return io_error(
      fmt::format("{} missing or not verified; the messages above say why. Run the command again to continue",
                  counted(summary.wanted - summary.there, "file is", "files are")));
}

void add_patience(Command command, PullOptions& options) {
  command.option("--patience", options.patience, "Give up a connection after this many seconds without data")
      .between(1, 3600)
      .with_default();
  command.option("--attempts", options.attempts, "Number of attempts per download").between(1, 100).with_default();
  command
      .option("--pause", options.pause, "Seconds to wait before the second attempt; doubles with each further attempt")
      .between(0.0, 600.0)
      .with_default();
  command.option("--largest", options.largest, "Largest allowed download in megabytes, also after unpacking")
      .between(1, 16384)
      .with_default();
}

// A line break would start another HTTP header.
std::string wrong_contact(const std::string& text) {
  const bool plain = std::ranges::all_of(text, [](unsigned char c) { return c > 0x20 && c < 0x7F; });
  return plain && !text.empty() ? "" : "write a contact address without spaces, such as me@example.org";
}

void add_pull(Command data, ExitStatus& exit_status) {
  auto options = std::make_shared<PullOptions>();
  Command command = add_command(data, exit_status, "pull", "Download every public measure from its publisher",
                                [options] { return pull(*options); });
  command.option("--into", options->into, "Folder to download to, for `willai publish --data`").with_default();
  command.option("--only", options->only, "Download only these sources").split_at(',');
  command.option("--agree", options->agree, "Also download these sources: you have read their terms and agree to them")
      .split_at(',');
  command.option("--release", options->release,
                 "Download this release of O*NET, such as 30.1; default: the newest known");
  command.option("--manifest", options->manifest, "Use another list of files; default: the built-in list");
  const Option list = command.flag("--list", options->list, "Print the list of files without downloading anything");
  command.flag("--json", options->json, "Print the list as JSON, one object per line").needs(list);
  command.option("--contact", options->contact, "Contact address sent to publishers; some require one")
      .checked(wrong_contact);
  add_patience(command, *options);
}

}  // namespace

void add_data(Command line, ExitStatus& exit_status) {
  Command data = line.group("data", "Work with the public measures that editions are made from");
  add_pull(data, exit_status);
}

}  // namespace willai::cli
