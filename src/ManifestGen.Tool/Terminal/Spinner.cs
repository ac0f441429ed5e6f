using System.Runtime.CompilerServices;
using Spectre.Console;

namespace ManifestGen.Tool.Terminal;

/// <summary>Shows on a terminal that work goes on whose length nobody knows.</summary>
internal static class Spinner
{
    /// <summary>Does work, with a sign on standard error when somebody watches.</summary>
    public static T While<T>(ToolConsole console, string what, Func<T> work) => console.IsWatched ? Draw(console.Error, what, work) : work();

    /// <summary>Kept out of line, so that the library that draws is loaded only when it is needed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Draw<T>(TextWriter error, string what, Func<T> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }).Status().Start(Markup.Escape(what), _ => work());
}
