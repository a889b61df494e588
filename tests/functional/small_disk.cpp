#include "tests/functional/small_disk.hpp"

#include <pwd.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace urdimbre::functional {

SmallDisk::SmallDisk(std::size_t bytes) : root_{scratch_.path() + "/disk"} {
    // PostgreSQL's user passes through the folders above.
    std::filesystem::permissions(scratch_.path(), std::filesystem::perms{0711});
    std::filesystem::create_directory(root_);
    const std::string options = "mode=0711,size=" + std::to_string(bytes);
    mounted_ = ::mount("none", root_.c_str(), "tmpfs", 0, options.c_str()) == 0;
}

SmallDisk::~SmallDisk() {
    if (mounted_) ::umount2(root_.c_str(), MNT_DETACH);
}

std::string SmallDisk::folder(const std::string& name) const {
    std::string path = root_ + "/" + name;
    std::filesystem::create_directory(path);
    std::filesystem::permissions(path, std::filesystem::perms{0700});
    const passwd* user = ::getuid() == 0 ? ::getpwnam("postgres") : ::getpwuid(::getuid());
    if (user == nullptr || ::chown(path.c_str(), user->pw_uid, user->pw_gid) != 0) {
        throw std::runtime_error(path + " cannot be given to PostgreSQL's user");
    }
    return path;
}

void SmallDisk::fill() {
    std::ofstream file{root_ + "/filler", std::ios::binary | std::ios::app};
    file.rdbuf()->pubsetbuf(nullptr, 0);
    for (std::size_t piece = std::size_t{1} << 20; piece > 0; piece /= 2) {
        const std::vector<char> zeros(piece);
        while (file.write(zeros.data(), static_cast<std::streamsize>(zeros.size()))) {
        }
        file.clear();
    }
}

void SmallDisk::clear() { std::filesystem::remove(root_ + "/filler"); }

}  // namespace urdimbre::functional
