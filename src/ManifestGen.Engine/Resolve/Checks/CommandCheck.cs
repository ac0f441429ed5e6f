namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Commands and arguments that cannot be handed to a process.</summary>
internal static class CommandCheck
{
    /// <summary>Reports mistakes in the command of a container.</summary>
    public static void Check(ComponentScope scope)
    {
        var container = scope.Container;
        foreach (var text in container.Command) TextCheck.Check(scope, container.Element, nameof(container.Command), $"Command of '{container.Name}'", text);
        foreach (var text in container.Arguments) TextCheck.Check(scope, container.Element, nameof(container.Arguments), $"Arguments of '{container.Name}'", text);
    }
}
