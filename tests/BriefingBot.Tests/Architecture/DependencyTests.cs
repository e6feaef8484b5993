using System.Reflection;
using BriefingBot.Core.Extraction;
using Xunit;

namespace BriefingBot.Tests.Architecture;

public class DependencyTests
{
    private static readonly string[] PackagesOfCore = ["AngleSharp", "Markdig", "YamlDotNet", "Microsoft.Extensions.Logging.Abstractions"];

    [Fact]
    public void Core_References_OnlyTheClassLibraryAndItsOwnPackages()
    {
        AssemblyName[] references = typeof(ArticleAnalyzer).Assembly.GetReferencedAssemblies();

        // The class library lies beside System.Private.CoreLib; hosting, DI and configuration belong to another shared framework.
        string classLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.NotEmpty(references);
        Assert.DoesNotContain(
            references,
            reference => !PackagesOfCore.Contains(reference.Name) && !File.Exists(Path.Combine(classLibrary, $"{reference.Name}.dll")));
    }
}
