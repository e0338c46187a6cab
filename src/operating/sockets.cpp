#include "operating/sockets.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>

#include "system/descriptor.hpp"

namespace willai::operating {
namespace {

constexpr int kFirstActivated = 3;  // SD_LISTEN_FDS_START

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

long number_in(std::string_view text) {
  long number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

std::vector<int> activated_sockets() {
  std::vector<int> sockets;
  if (number_in(environment("LISTEN_PID")) != ::getpid()) return sockets;
  const long number = number_in(environment("LISTEN_FDS"));
  for (long i = 0; i < number && i < 64; ++i) {
    const int socket = kFirstActivated + static_cast<int>(i);
    if (::fcntl(socket, F_SETFD, FD_CLOEXEC) == 0) sockets.push_back(socket);
  }
  return sockets;
}

void notify_manager(std::string_view state) {
  const std::string_view path = environment("NOTIFY_SOCKET");
  sockaddr_un address{};
  if (path.size() < 2 || path.size() >= sizeof address.sun_path || (path[0] != '/' && path[0] != '@')) return;
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.data(), path.size());
  if (path[0] == '@') address.sun_path[0] = '\0';
  const system::Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
  if (socket.is_open())
    (void)::sendto(socket.number(), state.data(), state.size(), MSG_NOSIGNAL,
                   reinterpret_cast<const sockaddr*>(&address), size);
}

}  // namespace willai::operating
