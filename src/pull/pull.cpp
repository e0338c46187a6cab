#include "pull/pull.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "pull/part_file.hpp"
#include "pull/pull_placing.hpp"
#include "pull/pull_plan.hpp"
#include "base/text.hpp"

namespace willai::pull {
namespace {

using importers::ManifestFile;

constexpr int kMostDoublings = 6;

// Why the existing file cannot be trusted: a clause after "exists, but".
std::string doubt_about(const importers::ManifestFile& file, Standing standing) {
  if (standing == Standing::unfit) return "it is something else, such as a web page";
  if (standing == Standing::unknown) return "its hash is neither in the manifest nor in pulled.tsv";
  if (file.sha256.empty()) return "it was changed after it was downloaded";
  return fmt::format("it is not version {} of the manifest", file.version);
}

class Puller {
 public:
  Puller(const PullDesk& desk, const PullRequest& request, PulledRecord record)
      : desk_(desk), request_(request), record_(std::move(record)) {}

  PullSummary run() {
    for (const Errand& errand : errands_for(agreed(missing()))) run(errand);
    return summary_;
  }

 private:
  std::vector<importers::ManifestFile> missing();
  void weigh(const importers::ManifestFile& file, Standing standing);
  std::vector<importers::ManifestFile> agreed(const std::vector<importers::ManifestFile>& files);
  bool agrees(const importers::ManifestFile& file);
  void run(const Errand& errand);
  ports::TransferEnd download(PartFile& part);
  ports::TransferEnd attempt(PartFile& part);
  void rest_before(int attempt, const ports::TransferEnd& last);
  void settle(const Errand& errand, PartFile& part);
  void count(const std::vector<Placed>& placed);
  void fail(const Errand& errand, const std::string& reason);
  void fail(const importers::ManifestFile& file, const std::string& sentence);

  PullDesk desk_;
  const PullRequest& request_;
  PulledRecord record_;
  PullSummary summary_;
  std::map<std::string, bool> agreed_;  // by source
  // The last server could not be reached after all attempts: without a network, do not wait again for every file.
  bool is_cut_off_ = false;
};

// --- existing files --------------------------------------------------------------------------------------------------
std::vector<importers::ManifestFile> Puller::missing() {
  std::vector<importers::ManifestFile> files;
  for (const importers::ManifestFile& file : request_.files) {
    ++summary_.wanted;
    const auto standing = find_standing(desk_.files, record_, file);
    if (!standing.ok()) fail(file, standing.error().message);
    else if (standing.value() == Standing::missing) files.push_back(file);
    else weigh(file, standing.value());
  }
  return files;
}

void Puller::weigh(const importers::ManifestFile& file, Standing standing) {
  if (standing != Standing::verified)
    return fail(
        file,
        fmt::format(
            "“{}” exists, but {}. The file was kept; to download the publisher’s file, move it away and pull again",
            file.path, doubt_about(file, standing)));
  desk_.witness.tells(Telling::there, fmt::format("“{}” exists", file.path));
  ++summary_.there;
}

// --- permission ------------------------------------------------------------------------------------------------------
std::vector<importers::ManifestFile> Puller::agreed(const std::vector<importers::ManifestFile>& files) {
  std::vector<importers::ManifestFile> agreed;
  for (const importers::ManifestFile& file : files) {
    if (agrees(file)) agreed.push_back(file);
    else --summary_.wanted, ++summary_.gaps[file.source];
  }
  return agreed;
}

// Asked once per source, before the first download, so that nobody waits for a question.
bool Puller::agrees(const importers::ManifestFile& file) {
  if (file.ask.empty()) return true;
  const auto known = agreed_.find(file.source);
  if (known != agreed_.end()) return known->second;
  const bool agrees = desk_.witness.agrees_to(file);
  if (!agrees)
    desk_.witness.tells(Telling::skipped, fmt::format("the files of {} were skipped because you did not agree to "
                                                      "its terms. {} If you agree, pull again with --agree {}",
                                                      file.source, file.ask, file.source));
  return agreed_[file.source] = agrees;
}

// --- downloading -----------------------------------------------------------------------------------------------------
void Puller::run(const Errand& errand) {
  desk_.witness.begins(errand.url.substr(errand.url.rfind('/') + 1));
  auto part = PartFile::open(desk_.files, errand, [this](long long have, std::optional<long long> whole) {
    desk_.witness.progresses(have, whole);
  });
  if (!part.ok()) return fail(errand, part.error().message);
  if (!part->was_left_whole())
    if (const ports::TransferEnd end = download(*part); end.how != ports::Transfer::complete)
      return fail(errand, end.reason);
  settle(errand, *part);
}

ports::TransferEnd Puller::download(PartFile& part) {
  ports::TransferEnd end;
  const int attempts = is_cut_off_ ? 1 : request_.attempts;
  for (int number = 1; number <= attempts; ++number) {
    if (number > 1) rest_before(number, end);
    end = attempt(part);
    if (end.how != ports::Transfer::unreachable) is_cut_off_ = false;
    if (end.how == ports::Transfer::complete || end.how == ports::Transfer::refused) return end;
  }
  is_cut_off_ = end.how == ports::Transfer::unreachable;
  if (part.have() > 0)
    end.reason +=
        fmt::format("; {} bytes are kept, and the next pull continues from there", with_thousands(part.have()));
  return end;
}

ports::TransferEnd Puller::attempt(PartFile& part) {
  ports::TransferEnd end = desk_.downloader.fetch(part.wanted(request_.largest), part);
  if (part.disk_error()) return {ports::Transfer::refused, part.disk_error()->message};
  if (end.how == ports::Transfer::out_of_range) part.forget();
  if (end.how == ports::Transfer::complete && !part.is_whole())
    return {ports::Transfer::interrupted, "the server sent less than it announced"};
  return end;
}

void Puller::rest_before(int attempt, const ports::TransferEnd& last) {
  desk_.witness.tells(Telling::notice,
                      fmt::format("{}; next is attempt {} of {}", last.reason, attempt, request_.attempts));
  desk_.downloader.rest(request_.pause * (1 << std::min(attempt - 2, kMostDoublings)));
}

// A download that came in pieces and does not verify may mix two versions, whatever the server said. Download it once
// more in one piece before reporting a change.
void Puller::settle(const Errand& errand, PartFile& part) {
  const Placing placing{desk_.files, record_, request_.largest};
  if (part.is_pieced() && !placing.verifies(errand, part)) {
    part.forget();
    if (const ports::TransferEnd end = download(part); end.how != ports::Transfer::complete)
      return fail(errand, end.reason);
  }
  const auto placed = placing.place(errand, part);
  if (!placed.ok()) return fail(errand, placed.error().message);
  count(placed.value());
}

// --- reporting -------------------------------------------------------------------------------------------------------
void Puller::count(const std::vector<Placed>& placed) {
  for (const Placed& each : placed) {
    if (!each.doubt.empty()) desk_.witness.tells(Telling::notice, each.doubt);
    if (!each.doubt.empty()) ++summary_.doubtful;
    if (each.place == PlacingResult::remark) {
      if (each.doubt.empty()) desk_.witness.tells(Telling::pulled, each.sentence);
      continue;
    }
    if (each.place != PlacingResult::in_place) {
      fail(each.file, each.sentence);
      continue;
    }
    desk_.witness.tells(Telling::pulled, each.sentence);
    ++summary_.there;
  }
}

void Puller::fail(const Errand& errand, const std::string& reason) {
  for (const importers::ManifestFile& file : errand.files) ++summary_.gaps[file.source];
  desk_.witness.tells(Telling::failed, fmt::format("{}: {} ({})", errand.name(), reason, errand.url));
}

void Puller::fail(const importers::ManifestFile& file, const std::string& sentence) {
  ++summary_.gaps[file.source];
  desk_.witness.tells(Telling::failed, sentence);
}

}  // namespace

Result<PullSummary> pull(const PullDesk& desk, const PullRequest& request) {
  return Puller(desk, request, TRY(PulledRecord::load(desk.files))).run();
}

}  // namespace willai::pull
