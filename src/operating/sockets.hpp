// Sockets that somebody else opened for this program: systemd, by socket activation, or an earlier run of the program.
// Whoever holds them keeps the line of those who connect, so a restart refuses nobody. And what systemd is told.
#pragma once

#include <string_view>
#include <vector>

namespace willai::operating {

// The descriptors that LISTEN_FDS names, if it is meant for this process (sd_listen_fds(3)).
std::vector<int> activated_sockets();

// A line such as "READY=1" for the service manager (sd_notify(3)); nothing where there is none.
void notify_manager(std::string_view state);

}  // namespace willai::operating
