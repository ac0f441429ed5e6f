using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>What can be wrong with a template. Each is reported at the template's line and column.</summary>
internal static class TemplateErrors
{
    /// <summary>The template cannot be parsed.</summary>
    public static readonly DiagnosticDescriptor Syntax = new("MG2001", Severity.Error,
        "{0}",
        "Mend the template's syntax here; docs/guide/templates.md shows what a template may hold.");

    /// <summary>A variable or function that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownName = new("MG2002", Severity.Error,
        "There is no variable or function '{0}'",
        "{1}");

    /// <summary>A member that an object does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownMember = new("MG2003", Severity.Error,
        "'{0}' has no member '{1}'",
        "{2}");

    /// <summary>An expression that cannot be evaluated.</summary>
    public static readonly DiagnosticDescriptor Fails = new("MG2004", Severity.Error,
        "The expression cannot be evaluated: {0}",
        "Check the types of the values it works on; templates/README.md lists every variable with its type.");

    /// <summary>A loop, a recursion or an output without an end.</summary>
    public static readonly DiagnosticDescriptor Runaway = new("MG2005", Severity.Error,
        "The template does not come to an end: {0}",
        "Give the loop or the recursion a condition that ends it.");

    /// <summary>An expression that would be only a part of a YAML scalar.</summary>
    public static readonly DiagnosticDescriptor PartOfScalar = new("MG2006", Severity.Error,
        "The expression is only a part of a value: {0}",
        "Build the whole value in one expression, such as {{{{ component.name + '-config' }}}}, without quotes around it; or write the text as it is with {{{{ raw ... }}}}.");

    /// <summary>A value that has no form at the place where it stands.</summary>
    public static readonly DiagnosticDescriptor UnwritableValue = new("MG2007", Severity.Error,
        "{0}",
        "Write a value that has a form at this place; docs/guide/templates.md lists what each place takes.");

    /// <summary>A partial that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownPartial = new("MG2008", Severity.Error,
        "There is no partial '{0}'",
        "{1}");

    /// <summary>A templates folder, or a file in it, that cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("MG2009", Severity.Error,
        "The templates cannot be read: {0}",
        "Set ManifestGenTemplatesPath to a folder of templates in UTF-8, or remove the property to use the built-in ones.");

    /// <summary>A file in the templates folder that is no template, most likely by a slip in its name.</summary>
    public static readonly DiagnosticDescriptor NotATemplate = new("MG2010", Severity.Warning,
        "'{0}' is the name of no template, and is left out",
        "Name it *.yaml.scriban to add a file, _*.scriban to add a partial, or Dockerfile.scriban, dockerignore.scriban or image.targets.scriban to replace one of these.");

    /// <summary>Two files of one path.</summary>
    public static readonly DiagnosticDescriptor SamePath = new("MG2011", Severity.Error,
        "Two templates write '{0}': this one and {1}",
        "Rename one of the templates; the file it writes has its name.");

    /// <summary>A text that needs quotes, next to other text of a Dockerfile.</summary>
    public static readonly DiagnosticDescriptor PartOfWord = new("MG2012", Severity.Error,
        "The text needs quotes, and stands inside other quotes or next to other text",
        "Build the whole word in one expression, such as {{{{ name + '=' + value }}}}, without quotes around it.");
}
