"""What Flask-Security says to people, in our words, so that our catalogues hold them in every language."""

from __future__ import annotations

from workbench.services.problems import N_

_PROBLEMS = {
    "GENERIC_AUTHN_FAILED": N_("The address and the password do not belong together."),
    "USER_DOES_NOT_EXIST": N_("The address and the password do not belong together."),
    "INVALID_PASSWORD": N_("The password is not right."),
    "DISABLED_ACCOUNT": N_("This account may not sign in. Ask an administrator."),
    "EMAIL_NOT_PROVIDED": N_("Give your email address."),
    "INVALID_EMAIL_ADDRESS": N_("This is not an email address."),
    "PASSWORD_NOT_PROVIDED": N_("Give your password."),
    "PASSWORD_INVALID_LENGTH": N_("A password has at least %(length)s characters."),
    "PASSWORD_IS_THE_SAME": N_("The new password is the same as the old one."),
    "RETYPE_PASSWORD_MISMATCH": N_("The two passwords differ."),
    "PASSWORD_MISMATCH": N_("The two passwords differ."),
    "UNAUTHENTICATED": N_("Please sign in."),
    "UNAUTHORIZED": N_("Your role in this newsroom does not allow this."),
    "LOGIN": N_("Please sign in."),
    "REFRESH": N_("Please give your password again."),
    "REAUTHENTICATION_REQUIRED": N_("Please give your password again."),
    "ANONYMOUS_USER_REQUIRED": N_("You are signed in already."),
    "INVALID_CODE": N_("The code is not right. Codes change every 30 seconds: try the one shown now."),
    "TWO_FACTOR_INVALID_TOKEN": N_("The code is not right. Codes change every 30 seconds: try the one shown now."),
    "TWO_FACTOR_METHOD_NOT_AVAILABLE": N_("Choose one of the ways shown."),
    "TWO_FACTOR_PERMISSION_DENIED": N_("Please sign in."),
    "TWO_FACTOR_SETUP_EXPIRED": N_("This took too long. Please start again."),
    "INVALID_RECOVERY_CODE": N_("The recovery code is not right, or it was used before."),
    "NO_RECOVERY_CODES_SETUP": N_("There are no recovery codes yet."),
    "INVALID_REDIRECT": N_("This address leads out of the workbench."),
    "API_ERROR": N_("This request could not be answered."),
    "INVALID_INPUT": N_("This value cannot be used here."),
}
_SUCCESSES = {
    "PASSWORD_CHANGE": N_("Your password is changed."),
    "REAUTHENTICATION_SUCCESSFUL": N_("Thank you. Go on."),
    "TWO_FACTOR_LOGIN_SUCCESSFUL": N_("The code was right. You are signed in."),
    "TWO_FACTOR_CHANGE_METHOD_SUCCESSFUL": N_("Signing in asks for a code from now on."),
    "TWO_FACTOR_DISABLED": N_("Signing in asks for the password alone from now on."),
}


def messages() -> dict[str, tuple[str, str]]:
    """Flask-Security's settings for its messages: words and the kind of notice."""
    problems = {f"SECURITY_MSG_{name}": (words, "problem") for name, words in _PROBLEMS.items()}
    return problems | {f"SECURITY_MSG_{name}": (words, "good") for name, words in _SUCCESSES.items()}
