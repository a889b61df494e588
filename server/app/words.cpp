#include "server/app/words.hpp"

#include <utility>

namespace urdimbre::app {

void Words::learn(const domain::ContentId& id, std::string text) {
    gone(id);
    bytes_ += text.size();
    texts_[id] = std::move(text);
}

void Words::gone(const domain::ContentId& id) {
    std::optional<std::string>& text = texts_[id];
    if (text) bytes_ -= text->size();
    text.reset();
}

void Words::retain(const std::unordered_set<domain::ContentId>& wanted) {
    std::erase_if(texts_, [&](const auto& entry) {
        if (wanted.contains(entry.first)) return false;
        if (entry.second) bytes_ -= entry.second->size();
        return true;
    });
}

}  // namespace urdimbre::app
