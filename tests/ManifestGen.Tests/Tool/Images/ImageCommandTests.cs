namespace ManifestGen.Tests.Tool.Images;

/// <summary>The programs that <c>manifestgen image</c> drives are stood in for by scripts that write down what they were told.</summary>
public sealed class ImageCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _dockerfile;

    public ImageCommandTests()
    {
        _dockerfile = Write("bin/deploy", "web");
        _folder.Write("bin/deploy/web.deployment.yaml", "kind: Deployment\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Docker_builds_what_the_first_lines_of_the_Dockerfile_say()
    {
        var run = Run(["docker"], "build", "--build-arg", "VERSION=2.0.0");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal([$"docker build --file {_dockerfile} --tag shop/web:1.4.0 --build-arg VERSION=2.0.0 {_folder.Path}"], Told);
    }

    [Theory]
    [InlineData("docker", "podman", "docker build --file")]
    [InlineData("docker:1", "podman", "podman build --file")]
    [InlineData("docker:1", "podman:1", "docker build --file")]
    public void Of_several_builders_the_first_that_answers_is_taken(string first, string second, string built)
    {
        Run([first, second], "build");

        Assert.StartsWith(built, Told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_environments_one_is_to_be_named()
    {
        File.Delete(_dockerfile);
        Write("bin/deploy/production", "web");
        Write("bin/deploy/minikube", "web");

        var run = Run(["docker"], "build");

        Assert.Equal(2, run.ExitCode);
        var output = Path.Combine(_folder.Path, "bin/deploy");
        Assert.EndsWith($"Name one: {Path.Combine(output, "minikube")}, {Path.Combine(output, "production")}.\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(Told);
    }

    [Fact]
    public void A_folder_that_does_not_hold_what_the_Dockerfile_copies_is_not_built_from()
    {
        File.AppendAllText(_dockerfile, "COPY [\"Directory.Build.props\", \"Web/Web.csproj\", \"Web/\"]\n");

        var run = Run(["docker"], "build");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"copies 'Web/Web.csproj', which the folder '{_folder.Path}' does not hold. Name the folder to build from with --context.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Told);
    }

    [Fact]
    public void Every_image_of_a_folder_is_built_in_the_order_of_their_names()
    {
        var jobs = Write("bin/deploy", "jobs");

        Assert.Equal(0, Run(["docker"], "build").ExitCode);

        Assert.Equal(
            [$"docker build --file {jobs} --tag shop/jobs:1.4.0 {_folder.Path}", $"docker build --file {_dockerfile} --tag shop/web:1.4.0 {_folder.Path}"], Told);
    }

    [Fact]
    public void Only_the_named_component_is_built()
    {
        Write("bin/deploy", "jobs");

        Assert.Equal(0, Run(["docker"], "build", "--name", "web").ExitCode);

        Assert.Contains("shop/web:1.4.0", Assert.Single(Told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("podman", "build")]
    [InlineData("buildah", "build --layers")]
    public void Other_builders_get_the_name_under_which_Kubernetes_looks_for_the_image(string builder, string verb)
    {
        Assert.Equal(0, Run([builder], "build").ExitCode);

        Assert.Equal([$"{builder} {verb} --file {_dockerfile} --tag docker.io/shop/web:1.4.0 {_folder.Path}"], Told);
    }

    [Fact]
    public void A_file_that_cannot_be_executed_is_passed_over_as_a_shell_does()
    {
        var programs = new StandInPrograms(_folder).Add("podman", "exit 0");
        _folder.Write("programs/docker", "not a program");

        var run = ToolRun.Searching(programs.Path, "image", "build", Path.Combine(_folder.Path, "bin/deploy"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("podman build ", Assert.Single(Told), StringComparison.Ordinal);
    }

    [Fact]
    public void The_named_builder_is_taken()
    {
        Assert.Equal(0, Run(["docker", "buildah"], "build", "--builder", "buildah").ExitCode);

        Assert.StartsWith("buildah ", Assert.Single(Told), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_builder_the_message_says_which_would_do()
    {
        var run = Run([], "build");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("manifestgen: there is no docker, no podman and no buildah on the PATH. Install one of them: docs.docker.com/get-docker or podman.io.\n", run.Error);
    }

    [Fact]
    public void A_builder_that_fails_ends_the_run()
    {
        Write("bin/deploy", "jobs");
        var run = Run(["docker:7"], "build");

        Assert.Equal(1, run.ExitCode);
        Assert.Single(Told);
        Assert.EndsWith("manifestgen: docker ended with exit code 7.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_restore_must_be_trusted_with_is_handed_over_as_a_secret()
    {
        File.WriteAllText(_dockerfile, "#   docker build --secret id=FEED_TOKEN,env=FEED_TOKEN --secret id=FEED_USER,env=FEED_USER -f bin/deploy/web.Dockerfile -t shop/web:1.4.0 .\nFROM scratch\n");

        Assert.Equal(0, Run(["podman"], "build").ExitCode);

        Assert.Equal(
            [$"podman build --file {_dockerfile} --tag docker.io/shop/web:1.4.0 --secret id=FEED_TOKEN,env=FEED_TOKEN --secret id=FEED_USER,env=FEED_USER {_folder.Path}"], Told);
    }

    [Fact]
    public void A_dry_run_shows_the_command_and_runs_nothing()
    {
        var run = Run(["docker"], "build", "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Told);
        Assert.Equal($"> docker build --file {_dockerfile} --tag shop/web:1.4.0 {_folder.Path}\n", run.Error);
    }

    [Theory]
    [InlineData("minikube", "minikube image load shop/web:1.4.0 --profile test")]
    [InlineData("kind", "kind load docker-image shop/web:1.4.0 --name test")]
    [InlineData("k3d", "k3d image import shop/web:1.4.0 --cluster test")]
    public void Clusters_load_from_Docker_by_name(string cluster, string told)
    {
        Assert.Equal(0, Run(["docker", cluster], "load", "--cluster", "test").ExitCode);

        Assert.Equal([told], Told);
    }

    [Theory]
    [InlineData("podman", "minikube", "podman save --format docker-archive --output FILE docker.io/shop/web:1.4.0", "minikube image load FILE")]
    [InlineData("buildah", "kind", "buildah push docker.io/shop/web:1.4.0 docker-archive:FILE:docker.io/shop/web:1.4.0", "kind load image-archive FILE")]
    public void Clusters_load_from_other_builders_through_a_file_that_is_deleted(string builder, string cluster, params string[] told)
    {
        Assert.Equal(0, Run([builder, cluster], "load").ExitCode);

        var file = Told[^1].Split(' ')[^1];
        Assert.Equal(told.Select(t => t.Replace("FILE", file, StringComparison.Ordinal)), Told);
        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }

    [Fact]
    public void Of_two_kinds_of_cluster_one_must_be_named()
    {
        var run = Run(["docker", "minikube", "kind"], "load");

        Assert.Equal((2, "manifestgen: both minikube and kind are there. Name one with --into.\n"), (run.ExitCode, run.Error));
        Assert.Equal(0, Run(["docker", "minikube", "kind"], "load", "--into", "kind").ExitCode);
        Assert.StartsWith("kind ", Assert.Single(Told), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_cluster_the_message_says_which_are_known()
    {
        var run = Run(["docker"], "load");

        Assert.Equal((1, "manifestgen: there is no minikube, no kind and no k3d on the PATH to load images into.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void An_image_without_a_registry_is_not_pushed()
    {
        var run = Run(["docker"], "push");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("names no registry", run.Error, StringComparison.Ordinal);
        Assert.Empty(Told);
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    [InlineData("buildah")]
    public void An_image_is_pushed_under_its_whole_name(string builder)
    {
        Assert.Equal(0, Run([builder], "push", "--tag", "ghcr.io/acme/web:1").ExitCode);

        Assert.Equal([$"{builder} push ghcr.io/acme/web:1"], Told);
    }

    [Fact]
    public void A_folder_without_Dockerfiles_is_wrong_use()
    {
        var run = ToolRun.Of("image", "build", _folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"manifestgen: there is no Dockerfile and no image.targets in '{_folder.Path}'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Dockerfile_that_does_not_say_how_it_is_built_needs_options()
    {
        File.WriteAllText(_dockerfile, "FROM scratch\n");

        var refused = Run(["docker"], "build");
        var run = Run(["docker"], "build", "--tag", "web:2", "--context", _folder.Path);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("Give --tag and --context", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal([$"docker build --file {_dockerfile} --tag web:2 {_folder.Path}"], Told);
    }

    [Fact]
    public void What_is_copied_in_is_published_first_into_an_empty_folder()
    {
        var stale = _folder.Write("src/Web/bin/image/web/Old.dll", "");
        File.WriteAllText(_dockerfile, """
            # The image shop/web. To build it, in the folder that the paths below begin in:
            #   dotnet publish "src/My Web.csproj" -c Release -f net10.0 -o src/Web/bin/image/web -p:UseAppHost=false -p:ManifestGenEnabled=false
            #   docker build -f bin/deploy/web.Dockerfile -t shop/web:1.4.0 .
            FROM scratch
            """);

        Assert.Equal(0, Run(["docker", "dotnet"], "build", "--build-arg", "VERSION=2.0.0").ExitCode);

        Assert.Equal(
            [
                "dotnet publish src/My Web.csproj -c Release -f net10.0 -o src/Web/bin/image/web -p:UseAppHost=false -p:ManifestGenEnabled=false -p:VERSION=2.0.0",
                $"docker build --file {_dockerfile} --tag shop/web:1.4.0 --build-arg VERSION=2.0.0 {_folder.Path}",
            ],
            Told);
        Assert.False(File.Exists(stale));
    }

    [Fact]
    public void A_folder_outside_of_what_the_image_is_built_from_is_not_emptied()
    {
        var other = Path.Combine(_folder.Path, "elsewhere");
        _folder.Write("elsewhere/keep.txt", "");
        File.WriteAllText(_dockerfile, $"# dotnet publish Web.csproj -c Release -o {other}\n#   docker build -f bin/deploy/web.Dockerfile -t shop/web:1.4.0 .\nFROM scratch\n");

        Run(["docker", "dotnet"], "build", "--context", Path.Combine(_folder.Path, "bin"));

        Assert.True(File.Exists(Path.Combine(other, "keep.txt")));
    }

    [Theory]
    [InlineData("docker", "-p:LocalRegistry=Docker", "docker tag shop/web:1.4.0 ghcr.io/shop/web:1.4.0")]
    [InlineData("podman", "-p:LocalRegistry=Podman", "podman tag shop/web:1.4.0 ghcr.io/shop/web:1.4.0")]
    public void What_the_SDK_makes_goes_to_the_builder_and_gets_its_whole_name(string builder, string destination, string renamed)
    {
        var file = WriteSdkImage();

        Assert.Equal(0, Run([builder, "dotnet"], "build", "--name", "api", "--build-arg", "Version=2.0.0").ExitCode);

        Assert.Equal(
            [$"dotnet publish src/Api & Co.csproj -c Release -f net10.0 -t:PublishContainer -p:ManifestGenEnabled=false -p:CustomAfterMicrosoftCommonTargets={file} {destination} -p:Version=2.0.0", renamed],
            Told);
    }

    [Fact]
    public void What_the_SDK_makes_reaches_Buildah_through_a_file()
    {
        WriteSdkImage();

        Assert.Equal(0, Run(["buildah", "dotnet"], "build", "--name", "api").ExitCode);

        var file = Told[0].Split("-p:ContainerArchiveOutputPath=")[1];
        Assert.Equal([$"buildah pull docker-archive:{file}", "buildah tag shop/web:1.4.0 ghcr.io/shop/web:1.4.0"], Told.Skip(1));
    }

    [Fact]
    public void Without_dotnet_the_message_says_so()
    {
        WriteSdkImage();

        var run = Run(["docker"], "build", "--name", "api");

        Assert.Equal((1, "manifestgen: there is no dotnet on the PATH to publish 'ghcr.io/shop/web:1.4.0' with.\n"), (run.ExitCode, run.Error));
    }

    private string WriteSdkImage() => _folder.Write("bin/deploy/api.image.targets", """
        <Project>
          <PropertyGroup>
            <ManifestGenImage>ghcr.io/shop/web:1.4.0</ManifestGenImage>
            <ManifestGenImageFile>bin/deploy/api.image.targets</ManifestGenImageFile>
            <ManifestGenImageProject>src/Api &amp; Co.csproj</ManifestGenImageProject>
            <ManifestGenImageFramework>net10.0</ManifestGenImageFramework>
          </PropertyGroup>
          <PropertyGroup>
            <ContainerRepository>shop/web</ContainerRepository>
            <ContainerImageTag>1.4.0</ContainerImageTag>
          </PropertyGroup>
        </Project>
        """);

    /// <summary>What the programs were told, in order.</summary>
    private string[] Told => File.Exists(Path.Combine(_folder.Path, "told")) ? File.ReadAllLines(Path.Combine(_folder.Path, "told")) : [];

    private string Write(string folder, string component) => _folder.Write(
        $"{folder}/{component}.Dockerfile",
        $"# The image shop/{component}. To build it, in the folder that the paths below begin in:\n#   docker build -f {folder}/{component}.Dockerfile -t shop/{component}:1.4.0 .\nFROM scratch\n");

    /// <summary>Runs a verb where only these programs are there; one that ends in a number ends with that exit code.</summary>
    private ToolRun Run(IReadOnlyList<string> programs, string verb, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins are shell scripts.");
        var search = Directory.CreateDirectory(Path.Combine(_folder.Path, "programs"));
        foreach (var old in search.GetFiles()) old.Delete();
        foreach (var program in programs.Select(p => p.Split(':')))
        {
            var file = _folder.Write($"programs/{program[0]}", $"#!/bin/sh\necho \"{program[0]} $*\" >> '{_folder.Path}/told'\nexit {(program.Length > 1 ? program[1] : "0")}\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return ToolRun.Searching(search.FullName, ["image", verb, Path.Combine(_folder.Path, "bin/deploy"), .. arguments]);
    }
}
