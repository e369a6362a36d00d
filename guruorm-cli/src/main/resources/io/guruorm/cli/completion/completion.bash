# Completion of guruorm for bash, 3.2 or later. Made of the commands' definitions by `guruorm completion bash`.
# In ~/.bashrc: eval "$(guruorm completion bash)"

_guruorm_commands='@COMMANDS@'

# What a command takes: its options, with "=" where one wants a value, and for which of them a value is known.
# The name of an argument that is no option is "argument".
_guruorm_definition() {
    options='' repeated='' folders='' files='' values=''
    case $1 in
@DEFINITIONS@
    esac
}

# Sets "before" and "current": the words up to the cursor. Only blanks part them, while readline parts at ":" and "=" too.
_guruorm_words() {
    local line=${COMP_LINE:0:COMP_POINT} rest piece i
    before=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        rest=${line#"${line%%[![:space:]]*}"}
        piece=${COMP_WORDS[i]}
        ((i < COMP_CWORD)) || piece=$rest
        if ((i > 0)) && [[ $rest == "$line" ]]; then
            before[${#before[@]} - 1]+=$piece
        else
            before+=("$piece")
        fi
        line=${rest#"$piece"}
    done
    current=${before[${#before[@]} - 1]}
    unset "before[${#before[@]} - 1]"
}

# Offers those of the words that begin with what was typed. An option that wants a value goes on at once.
_guruorm_offer() {
    local word
    for word; do
        if [[ $word == "$current"* ]]; then
            [[ $word == *= ]] || word+=' '
            COMPREPLY+=("${word#"$kept"}")
        fi
    done
}

# Offers names of folders (-d) or files (-f); $2 is what stands before the name in the same word.
_guruorm_offer_paths() {
    local option=$2 typed=${current#"$2"} name
    case $typed in
        \"*\"* | \'*\'* | *\\*) typed=${typed//[\"\'\\]/} kept=${kept//\\/} ;;
        \"* | \'*) option+=${typed:0:1} typed=${typed:1} ;; # a quote that is open stays
    esac
    while IFS= read -r name; do
        name=$option$name
        COMPREPLY+=("${name#"$kept"}")
    done < <(compgen "$1" -- "$typed")
    if compopt -o filenames 2>/dev/null; then
        [[ $1 == -d ]] || compopt +o nospace
    elif [[ $1 == -d && ${#COMPREPLY[@]} -gt 0 ]]; then
        COMPREPLY=("${COMPREPLY[@]/%//}")
    fi
}

# Offers values of an option or of the argument; fails where none are known.
_guruorm_offer_values() {
    if [[ " $folders " == *" $1 "* ]]; then
        _guruorm_offer_paths -d "$2"
    elif [[ " $files " == *" $1 "* ]]; then
        _guruorm_offer_paths -f "$2"
    elif [[ $1 == argument && -n $values ]]; then
        _guruorm_offer $values
    else
        return 1
    fi
}

# Offers the options that were not given yet.
_guruorm_offer_options() {
    local option
    for option in $options; do
        if [[ $given != *" ${option%=} "* || " $repeated " == *" ${option%=} "* ]]; then
            _guruorm_offer "$option"
        fi
    done
}

_guruorm() {
    local IFS=$' \t\n' before current kept options repeated folders files values word last given=' '
    COMPREPLY=()
    _guruorm_words
    kept=${current%"$2"} # readline replaces the rest only
    if ((${#before[@]} < 2)); then
        _guruorm_offer $_guruorm_commands help
        [[ $current != -* ]] || _guruorm_offer --help --version
        return
    fi
    if [[ ${before[1]} == help ]]; then
        ((${#before[@]} > 2)) || _guruorm_offer $_guruorm_commands
        return
    fi
    _guruorm_definition "${before[1]}"
    for word in "${before[@]:2}"; do
        given+="${word%%=*} "
        last=$word
    done
    if [[ $current == --*=* ]]; then
        _guruorm_offer_values "${current%%=*}" "${current%%=*}="
    elif [[ ${last-} == --* && " $options " == *" $last= "* ]]; then
        _guruorm_offer_values "$last" ''
    elif [[ $current == -* ]]; then
        _guruorm_offer_options
    else
        _guruorm_offer_values argument '' || _guruorm_offer_options
    fi
}

complete -o nospace -F _guruorm guruorm
