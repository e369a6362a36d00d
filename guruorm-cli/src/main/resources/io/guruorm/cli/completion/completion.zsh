#compdef guruorm
# Completion of guruorm for zsh. Made of the commands' definitions by `guruorm completion zsh`.
# In ~/.zshrc: eval "$(guruorm completion zsh)", or as a file _guruorm in a folder of $fpath.

_guruorm() {
    local -a commands all
    commands=(
@COMMANDS@
    )
    all=($commands 'help:Explain one command')
    if ((CURRENT == 2)); then
        _describe -t commands command all
        [[ $PREFIX != -* ]] || compadd -- --help --version
        return
    fi
    local command=${(Q)words[2]}
    shift words
    ((CURRENT--))
    case $command in
@DEFINITIONS@
    esac
}

if [[ ${funcstack[1]-} == _guruorm ]]; then
    _guruorm "$@"
else
    (($+functions[compdef])) || { autoload -Uz compinit && compinit -i; }
    compdef _guruorm guruorm
fi
