#include "mail/folder_mailer.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace willai::mail {
namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(file, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

// Written to the disk before it gets its name, so that a named file is never half a letter.
bool write_whole(const std::string& part, const std::string& file, std::string_view bytes) {
  const int handle = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (handle < 0) return false;
  const bool written = write_all(handle, bytes) && ::fsync(handle) == 0;
  return ::close(handle) == 0 && written && std::rename(part.c_str(), file.c_str()) == 0;
}

// mode 700, because letters contain addresses
bool make_folder(const std::string& folder) {
  std::error_code fault;
  std::filesystem::create_directories(std::filesystem::path(folder).parent_path(), fault);
  return ::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST;
}

}  // namespace

ports::DeliveryEnd FolderMailer::send(const Letter& letter, const ports::Envelope& envelope, const ports::Heartbeat&) {
  const std::string file = fmt::format("{}/{}.eml", folder_, envelope.id);
  const std::string part = fmt::format("{}/.{}.{}", folder_, envelope.id, ::getpid());
  const std::string bytes =
      fmt::format("Return-Path: <{}>\r\n{}", return_path(sender_, envelope), to_message(letter, envelope, sender_));
  if (make_folder(folder_) && write_whole(part, file, bytes)) return {};
  const std::string why = std::strerror(errno);
  ::unlink(part.c_str());
  return {ports::Delivery::unreachable, "folder",
          fmt::format("cannot write to the mail folder “{}”: {}", folder_, why)};
}

}  // namespace willai::mail
